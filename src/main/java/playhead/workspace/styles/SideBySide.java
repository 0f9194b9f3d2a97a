package playhead.workspace.styles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import playhead.lab.LabSettings;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Scenarios;
import playhead.workspace.Answer;
import playhead.workspace.Scratch;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/**
 * One scenario in both styles: same seed, same faults, same saga; aligned where both did the same.
 *
 * @param settings of the run, whatever style they say
 * @param saga id of the saga that is followed
 * @param orchestration led
 * @param choreography danced
 * @param steps in order
 */
public record SideBySide(
        LabSettings settings, String saga, Course orchestration, Course choreography, List<Aligned> steps) {
    /**
     * What happened up to the same thing in both.
     *
     * @param type the event that both have, or empty where the courses part at the end
     * @param orchestration events since the step before, up to it
     * @param choreography events since the step before, up to it
     */
    public record Aligned(String type, List<CourseEvent> orchestration, List<CourseEvent> choreography) {}

    private static final int LOOKED_AT = 50;

    public SideBySide {
        steps = List.copyOf(steps);
    }

    /** Plays both in folders that are gone afterwards; slow. */
    public static Answer<SideBySide> play(Workspaces workspaces, LabSettings settings) {
        Optional<Scenario> scenario = new Scenarios().find(settings.scenario());
        if (scenario.isEmpty()) {
            return Answer.misuse("no scenario \"" + settings.scenario() + "\"");
        }
        try (Scratch scratch = Scratch.make()) {
            return played(workspaces, styled(settings, true), scratch.folder().resolve("led.playhead"))
                    .then(led -> {
                        try (led) {
                            return played(
                                            workspaces,
                                            styled(settings, false),
                                            scratch.folder().resolve("danced.playhead"))
                                    .then(danced -> {
                                        try (danced) {
                                            return Answer.of(of(settings, scenario.get(), led, danced));
                                        }
                                    });
                        }
                    });
        }
    }

    private static LabSettings styled(LabSettings settings, boolean orchestrated) {
        return new LabSettings(
                settings.scenario(),
                orchestrated,
                settings.fail(),
                settings.count(),
                settings.seed(),
                settings.faults());
    }

    private static Answer<Workspace> played(Workspaces workspaces, LabSettings settings, Path root) {
        try {
            return workspaces.lab(root, settings).then(report -> {
                try {
                    return workspaces.open(root);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SideBySide of(LabSettings settings, Scenario scenario, Workspace led, Workspace danced) {
        String saga = followed(scenario, led);
        Course left = Course.of(led, scenario, saga);
        Course right = Course.of(danced, scenario, saga);
        return new SideBySide(settings, saga, left, right, align(left, right));
    }

    /** The first saga that was compensated, or the first of all. */
    private static String followed(Scenario scenario, Workspace run) {
        List<String> sagas = run.commands().stream()
                .map(record -> record.request().correlationId())
                .filter(id -> id != null)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .limit(LOOKED_AT)
                .toList();
        return sagas.stream()
                .filter(saga -> Course.of(run, scenario, saga).compensation().isPresent())
                .findFirst()
                .orElse(sagas.isEmpty() ? "" : sagas.getFirst());
    }

    private static List<Aligned> align(Course left, Course right) {
        List<String> common = common(left.business(), right.business());
        List<Aligned> steps = new ArrayList<>();
        int l = 0;
        int r = 0;
        for (String type : common) {
            int nextL = after(left.events(), l, type);
            int nextR = after(right.events(), r, type);
            steps.add(new Aligned(
                    type,
                    List.copyOf(left.events().subList(l, nextL)),
                    List.copyOf(right.events().subList(r, nextR))));
            l = nextL;
            r = nextR;
        }
        if (l < left.events().size() || r < right.events().size()) {
            steps.add(new Aligned(
                    "",
                    List.copyOf(left.events().subList(l, left.events().size())),
                    List.copyOf(right.events().subList(r, right.events().size()))));
        }
        return steps;
    }

    private static int after(List<CourseEvent> events, int from, String type) {
        int at = from;
        while (events.get(at).leading() || !events.get(at).type().equals(type)) {
            at++;
        }
        return at + 1;
    }

    /** The longest list of types that both have in this order. */
    private static List<String> common(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] = a.get(i).equals(b.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<String> common = new ArrayList<>();
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            if (a.get(i).equals(b.get(j))) {
                common.add(a.get(i));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
