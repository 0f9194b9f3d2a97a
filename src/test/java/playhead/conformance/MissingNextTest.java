package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.sets.MissingNext;
import playhead.importing.pipeline.ImportProgress;
import playhead.saga.SagaStyle;
import playhead.workspace.Answer;
import playhead.workspace.IdSet;
import playhead.workspace.ImportOptions;
import playhead.workspace.Moment;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;
import playhead.workspace.SetQuestion;
import playhead.workspace.SetReport;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An incident in a made log: what some orders lack from a moment on is named when their ids are pasted. */
class MissingNextTest {
    private static final String LOST = "FundsCaptured";

    private final JsonMapper mapper = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void ids_of_orders_that_lost_an_event_name_it_in_a_small_log() throws Exception {
        lose(8_000, 3, 50, false);
    }

    @Test
    void and_with_all_that_it_causes() throws Exception {
        lose(8_000, 5, 50, true);
    }

    @Test
    @Tag("long")
    void and_in_a_log_of_a_hundred_thousand_events() throws Exception {
        lose(100_000, 3, 50, false);
    }

    @Test
    @Tag("long")
    void and_two_hundred_and_fourteen_of_three_hundred_thousand_with_all_that_it_causes() throws Exception {
        lose(300_000, 7, 214, true);
    }

    private void lose(int events, int seed, int orders, boolean effects) throws Exception {
        Path made = Shared.makeLog(folder, "a", "--events", events, "--seed", seed);
        List<JsonNode> all =
                Files.readAllLines(made).stream().map(mapper::readTree).toList();
        Set<String> ids = new LinkedHashSet<>();
        Set<String> gone = new HashSet<>();
        Map<String, String> orderOf = new HashMap<>();
        Set<String> orchestrated = new HashSet<>();
        int seen = 0;
        for (JsonNode event : all) {
            String stream = event.path("stream").asString();
            String flow = event.path("correlationId").asString("");
            if (stream.startsWith("order-saga")) {
                orchestrated.add(orderOf.get(flow));
            }
            if (stream.startsWith("order-0")) {
                orderOf.putIfAbsent(flow, stream);
            }
            boolean lost = event.path("type").asString().equals(LOST)
                    && ++seen > 40
                    && ids.size() < orders
                    && ids.add(orderOf.get(flow));
            boolean caused = effects && gone.contains(event.path("causationId").asString(""));
            if (lost || caused) {
                gone.add(event.path("id").asString());
            }
        }
        assertEquals(orders, ids.size());
        List<String> kept = all.stream()
                .filter(event -> !gone.contains(event.path("id").asString()))
                .map(JsonNode::toString)
                .toList();
        Path log = Files.write(folder.resolve("lost.ndjson"), kept);
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        Path root = folder.resolve("lost.playhead");
        given(workspaces.importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE));
        try (Workspace workspace = given(workspaces.open(root))) {
            Session session = workspace.session();
            var found = given(session.sets().find(String.join("\n", ids), SearchWatch.NONE));
            assertEquals(List.of(), found.missing());
            IdSet set = new IdSet("lost", found.members());
            assertEquals(Map.of("order", orders), set.types());
            long began = System.nanoTime();
            SetReport report = given(session.sets()
                    .compare(new SetQuestion("order", set, null, Moment.recorded(session.end())), SearchWatch.NONE));
            System.Logger said = System.getLogger(MissingNextTest.class.getName());
            said.log(
                    System.Logger.Level.INFO,
                    events + " events compared in " + (System.nanoTime() - began) / 1_000_000 + " ms");
            MissingNext.Gap gap = report.missing().getFirst();
            assertEquals(LOST, gap.missing(), report.missing().toString());
            assertEquals(orders, gap.lacking().cardinality());
            assertTrue(gap.shareOutside() > 0.8, "usual elsewhere: " + gap.shareOutside());
            assertTrue(gap.first() < gap.last());
            long run = ids.stream().filter(orchestrated::contains).count();
            var styles = report.byStyle(gap.lacking());
            assertTrue(run > 0 && run < orders);
            assertEquals(run, styles.get(SagaStyle.ORCHESTRATION).cardinality());
            assertEquals(orders - run, styles.get(SagaStyle.CHOREOGRAPHY).cardinality());
            assertEquals(
                    new ArrayList<>(ids).stream().sorted().toList(),
                    report.set(gap.lacking(), "x").members().stream()
                            .map(member -> member.id())
                            .sorted()
                            .toList());
            assertTrue(report.traits().stream()
                    .anyMatch(trait -> trait.name().equals(LOST) && trait.inside() == 0 && trait.shareOutside() > 0.8));
            assertTrue(report.parting().step() > 0);
        }
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T>(String reason, boolean wrongUsage) -> throw new AssertionError(reason);
        };
    }
}
