package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code state --at P} against an oracle that reads the source file, in both orders of replay. */
class StateAtRandomPositionsTest extends CommandLineBase {
    private static final Path SAMPLE = Path.of("sample-data/shop.ndjson");

    @ParameterizedTest
    @ValueSource(strings = {"sample", "made", "real"})
    void state_equals_the_oracle_at_4_positions(String log) throws Exception {
        compare(log, 4, 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "made", "real"})
    @Tag("long")
    void state_equals_the_oracle_at_200_positions(String log) throws Exception {
        compare(log, 200, 4_000);
    }

    @Test
    void the_late_log_really_has_late_events_ties_and_effects_before_their_causes() throws Exception {
        Path made = made(1_000);
        List<Map<String, Object>> occurred =
                new OccurredOracle(Oracle.inFile(made).events()).order();
        List<Map<String, Object>> byTime = new ArrayList<>(Oracle.inFile(made).events());
        byTime.sort(java.util.Comparator.comparing(event -> (String) event.get("time")));
        assertEquals(1_000, occurred.size());
        assertFalse(occurred.equals(byTime));
        assertFalse(occurred.equals(Oracle.byPosition(made).events()));
        assertFalse(Oracle.inFile(made).equals(Oracle.byPosition(made)));
    }

    private void compare(String log, int positions, int made) throws Exception {
        Path file = switch (log) {
            case "sample" -> SAMPLE;
            case "made" -> made(made);
            default -> Shared.find("data/csv/PurchasingExample.csv.gz");
        };
        boolean lines = !log.equals("real");
        Oracle inFile = lines ? Oracle.inFile(file) : purchases(file);
        Oracle occurred = new Oracle(new OccurredOracle(inFile.events()).order());
        Oracle recorded = lines ? Oracle.byPosition(file) : occurred;
        cli.ok("import", file, "--into", workspace, "--no-source");
        Random random = new Random(positions);
        for (int n = 0; n < positions; n++) {
            int at = n == 0
                    ? inFile.events().size()
                    : random.nextInt(inFile.events().size() + 1);
            assertEquals(recorded.stateAfter(at), state(at, "recorded"), log + " at " + at);
            assertEquals(occurred.stateAfter(at), state(at, "occurred"), log + " at ordinal " + at);
        }
        the_query_model_equals_the_index_at_the_end();
    }

    private void the_query_model_equals_the_index_at_the_end() {
        Map<?, ?> types =
                (Map<?, ?>) cli.ok("info", workspace, "--json").object().get("entities");
        assertFalse(types.isEmpty());
        for (Object type : types.keySet()) {
            String table = cli.ok("sql", workspace, "SELECT * FROM \"" + type + "\" ORDER BY entity", "--json")
                    .out();
            assertEquals(
                    table,
                    cli.ok("sql", workspace, "SELECT * FROM STATE('" + type + "') ORDER BY entity", "--json")
                            .out());
            assertEquals(
                    cli.rows("state", workspace, "--type", type).stream()
                            .map(row -> row.get("entity"))
                            .toList(),
                    cli.rows("sql", workspace, "SELECT entity FROM \"" + type + "\" ORDER BY entity").stream()
                            .map(row -> row.get("entity"))
                            .toList());
        }
    }

    private Map<Object, Object> state(int at, String order) {
        Map<Object, Object> fields = new HashMap<>();
        cli.rows("state", workspace, "--at", at, "--replay", order)
                .forEach(row -> fields.put(row.get("entity"), row.get("fields")));
        return fields;
    }

    private Path made(int events) throws Exception {
        return Shared.makeLog(folder, "a", "--events", events, "--seed", 11, "--late", "0.05", "--formats", "ndjson");
    }

    /** Rows of case, activity, resource, start and end, as events that end then and say when they began. */
    static Oracle purchases(Path file) throws IOException {
        List<Map<String, Object>> events = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                Instant end = OffsetDateTime.parse(cells[4]).toInstant();
                events.add(new LinkedHashMap<>(Map.of(
                        "id", events.size(),
                        "stream", cells[0],
                        "time", end.toString(),
                        "data", Map.of("start_time", cells[3]))));
            }
        }
        return new Oracle(events);
    }
}
