package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.NaiveOccurredOrder;
import playhead.event.OccurredOrder;
import playhead.importing.pipeline.ImportOutcome.Imported;

/** Random logs, in order or not, with late and repeated lines and causes, against a naive order of all records. */
class ImportOrderTest {
    @TempDir
    Path folder;

    /** A line of a log; null is not said. */
    private record Line(String id, String stream, Integer second, Integer version, Integer position, String cause) {
        String json() {
            return "{\"id\":\"" + id + "\",\"stream\":\"" + stream + "\",\"type\":\"T\""
                    + (second == null ? "" : ",\"time\":\"2025-01-01T00:00:" + String.format("%02d", second) + "Z\"")
                    + (version == null ? "" : ",\"version\":" + version)
                    + (position == null ? "" : ",\"position\":" + position)
                    + (cause == null ? "" : ",\"causationId\":\"" + cause + "\"") + "}";
        }
    }

    @Test
    void any_log_gets_the_order_that_the_naive_rule_gives_it() throws IOException {
        int sorted = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<List<Line>> files = randomFiles(random);
            List<String> expected = naive(files);
            if (expected == null) {
                continue; // causes in a circle
            }
            InMemoryWorkspace workspace = new InMemoryWorkspace(folder.resolve("w" + seed));
            workspace.sortMemory = 1_500; // a few events a run
            List<Path> paths = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                paths.add(Files.write(
                        folder.resolve("f" + seed + "-" + i + ".ndjson"),
                        files.get(i).stream().map(Line::json).toList()));
            }
            assertInstanceOf(Imported.class, workspace.run(null, paths.toArray(Path[]::new)));
            assertEquals(expected, workspace.ids(), "seed " + seed);
            Map<String, Long> versions = new HashMap<>();
            for (Event event : workspace.events) {
                assertEquals(versions.merge(event.stream().id(), 1L, Long::sum), event.version());
            }
            assertEquals(workspace.events, workspace.followed);
            assertEquals(0, workspace.open);
            sorted += workspace.begun - 1;
        }
        assertEquals(true, sorted > 50, "only " + sorted + " logs were sorted");
    }

    private static List<List<Line>> randomFiles(Random random) {
        int files = 1 + random.nextInt(3);
        int kind = random.nextInt(4);
        List<List<Line>> all = new ArrayList<>();
        int next = 0;
        for (int f = 0; f < files; f++) {
            List<Line> lines = new ArrayList<>();
            int n = 1 + random.nextInt(20);
            int second = random.nextInt(20);
            for (int i = 0; i < n; i++, next++) {
                second = Math.min(59, second + random.nextInt(3));
                int at = kind == 0 ? random.nextInt(60) : second;
                Integer time = random.nextInt(10) == 0 ? null : Integer.valueOf(at);
                Integer version = random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(9));
                Integer position = kind == 1 ? Integer.valueOf(random.nextInt(10) == 0 ? 3 : next * 7 % 101) : null;
                String cause = random.nextInt(4) > 0
                        ? null
                        : "e" + (kind == 2 ? random.nextInt(next + 3) : Math.max(0, next - 1 - random.nextInt(3)));
                lines.add(new Line("e" + next, "s-" + random.nextInt(4), time, version, position, cause));
            }
            for (int late = random.nextInt(3); kind != 3 && late > 0 && n > 2; late--) {
                lines.add(lines.remove(random.nextInt(n)));
            }
            if (random.nextBoolean()) {
                lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
            }
            all.add(lines);
        }
        return all;
    }

    private static List<String> naive(List<List<Line>> files) {
        List<Line> lines = new ArrayList<>();
        List<Integer> fileOf = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            for (Line line : new LinkedHashSet<>(files.get(f))) {
                lines.add(line);
                fileOf.add(f);
            }
        }
        long positions = lines.stream()
                .map(Line::position)
                .filter(p -> p != null)
                .distinct()
                .count();
        if (files.size() == 1 && positions == lines.size()) {
            return lines.stream()
                    .sorted(Comparator.comparing(Line::position))
                    .map(Line::id)
                    .toList();
        }
        List<OccurredOrder.Entry> entries = new ArrayList<>();
        long seconds = Long.MIN_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean first = i == 0 || !fileOf.get(i).equals(fileOf.get(i - 1));
            seconds = line.second() != null ? Long.valueOf(line.second()) : first ? Long.MIN_VALUE : seconds;
            long[] causes = line.cause() == null ? new long[0] : new long[] {number(line.cause())};
            entries.add(new OccurredOrder.Entry(
                    i,
                    first ? -1 : i - 1,
                    line.second() != null,
                    seconds,
                    0,
                    fileOf.get(i),
                    1 + number(line.stream()),
                    line.version() == null ? OccurredOrder.NO_VERSION : line.version(),
                    number(line.id()),
                    causes));
        }
        List<Long> order = NaiveOccurredOrder.of(entries);
        return order == null
                ? null
                : order.stream().map(i -> lines.get(i.intValue()).id()).toList();
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("[^0-9]", ""));
    }
}
