package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of the data set's generator, in each of their writings, against the truth file written beside them. */
class MadeLogTruthTest extends CommandLineBase {
    private static final int EVENTS = 2_000;
    private static final String TYPES = "columns: { dims: json, tags: json, steps: json, retryable: boolean }\n";

    @ParameterizedTest
    @CsvSource({"7, 0, 0", "12, 0.03, 0.02", "3, 0, 0.05", "99, 0.1, 0"})
    void lines_and_csv_fold_to_the_truth(int seed, String late, String dup) throws Exception {
        Path lines = Shared.makeLog(folder, "a", "--events", EVENTS, "--seed", seed, "--late", late, "--dup", dup);
        for (String kind : List.of("ndjson", "csv")) {
            Path into = folder.resolve(kind + ".playhead");
            Map<String, Object> summary = cli.rows("import", folder.resolve("a." + kind), "--into", into)
                    .getFirst();
            long read = Files.readAllLines(lines).size();
            assertEquals(number(EVENTS), summary.get("events"));
            assertEquals(number(read), summary.get("read"));
            assertEquals(number(read - EVENTS), summary.get("duplicates"));
            assertEquals(number(0), summary.get("rejected"));
            assertEquals("source", summary.get("orderUsed"));
            Map<String, Object> truth = truth();
            assertEquals(truth.get("streams"), summary.get("entities"));
            Map<String, Object> info = cli.ok("info", into, "--json").object();
            assertEquals(truth.get("types"), info.get("types"));
            assertEquals(truth.get("streamsByKind"), info.get("entities"));
            assertEquals(truth.get("firstTime"), info.get("first"));
            assertEquals(truth.get("lastTime"), info.get("last"));
            assertStatesAreTrue(into, position -> position);
        }
    }

    @Test
    void a_wide_csv_with_a_column_a_key_folds_to_the_truth() throws Exception {
        Oracle log = Oracle.byPosition(Shared.makeLog(folder, "a", "--events", EVENTS, "--seed", 7));
        Set<String> keys = new LinkedHashSet<>();
        log.events().forEach(event -> keys.addAll(data(event).keySet()));
        Path csv = folder.resolve("wide.csv");
        try (BufferedWriter w = Files.newBufferedWriter(csv)) {
            w.write("stream,type,id,time,actor,correlationId,causationId," + String.join(",", keys) + "\n");
            for (Map<String, Object> event : log.events()) {
                StringBuilder row = new StringBuilder();
                for (String role : List.of("stream", "type", "id", "time", "actor", "correlationId", "causationId")) {
                    row.append(cell(event.get(role) == null ? "" : event.get(role)))
                            .append(',');
                }
                for (String key : keys) {
                    row.append(data(event).containsKey(key) ? cell(data(event).get(key)) : "")
                            .append(',');
                }
                w.write(row.substring(0, row.length() - 1) + "\n");
            }
        }
        Path mapping = Files.writeString(
                folder.resolve("wide.yaml"), "mapping: 1\nformat: csv\norder: file\nnullToken: '\\N'\n" + TYPES);
        cli.ok("import", csv, "--into", workspace, "--mapping", mapping);
        assertStatesAreTrue(workspace, position -> position);
    }

    @Test
    void a_change_log_with_a_row_a_field_folds_to_the_truth() throws Exception {
        Oracle log = Oracle.byPosition(Shared.makeLog(folder, "a", "--events", EVENTS, "--seed", 7));
        Map<Long, Long> rowsUpTo = new HashMap<>();
        Map<Object, Map<String, Object>> now = new HashMap<>();
        long rows = 0;
        Path csv = folder.resolve("changes.csv");
        try (BufferedWriter w = Files.newBufferedWriter(csv)) {
            w.write("stream,time,actor,field,old,new\n");
            for (Map<String, Object> event : log.events()) {
                Map<String, Object> state = now.computeIfAbsent(event.get("stream"), id -> new LinkedHashMap<>());
                for (Map.Entry<String, Object> member : data(event).entrySet()) {
                    boolean known = state.containsKey(member.getKey());
                    w.write(event.get("stream") + "," + event.get("time") + "," + cell(event.get("actor")) + ","
                            + member.getKey() + "," + (known ? cell(state.get(member.getKey())) : "") + ","
                            + cell(member.getValue()) + "\n");
                    state.put(member.getKey(), member.getValue());
                    rows++;
                }
                rowsUpTo.put(((BigDecimal) event.get("position")).longValueExact(), rows);
            }
        }
        Path mapping = Files.writeString(
                folder.resolve("changes.yaml"),
                "mapping: 1\nformat: csv\nrow: change\norder: file\nnullToken: '\\N'\n"
                        + "roles: { field: field, old: old, new: new }\n" + TYPES);
        Map<String, Object> summary = cli.rows("import", csv, "--into", workspace, "--mapping", mapping)
                .getFirst();
        assertEquals(number(rows), summary.get("events"));
        assertStatesAreTrue(workspace, rowsUpTo::get);
    }

    @Test
    void xes_has_every_event_of_every_stream() throws Exception {
        Oracle log = Oracle.byPosition(Shared.makeLog(folder, "a", "--events", EVENTS, "--seed", 12));
        cli.ok("import", folder.resolve("a.xes"), "--into", workspace);
        Map<String, Object> info = cli.ok("info", workspace, "--json").object();
        assertEquals(truth().get("types"), info.get("types"));
        assertEquals(Map.of("case", truth().get("streams")), info.get("entities"));
        Map<Object, Map<String, Object>> byId = new HashMap<>();
        log.events().forEach(event -> byId.put(event.get("id"), event));
        for (Map<String, Object> event : cli.rows("events", workspace)) {
            Map<String, Object> written = byId.remove(event.get("id"));
            for (String member : List.of("type", "time", "actor", "stream")) {
                assertEquals(written.get(member), event.get(member));
            }
            Map<String, Object> fields = new HashMap<>();
            data(written).forEach((key, value) -> {
                if (value != null) {
                    fields.put(
                            "data:" + key,
                            value instanceof Map || value instanceof List ? PlainJson.text(value) : value);
                }
            });
            Map<String, Object> read = new HashMap<>(data(event));
            read.keySet().removeIf(key -> !key.startsWith("data:"));
            assertEquals(fields, read);
        }
        assertEquals(Map.of(), byId);
    }

    private void assertStatesAreTrue(Path into, java.util.function.LongUnaryOperator place) {
        Map<String, Object> truth = truth();
        List<?> states = (List<?>) truth.get("states");
        assertTrue(states.size() > 40);
        Map<BigDecimal, Map<Object, Object>> atPosition = new HashMap<>();
        for (Object state : states) {
            Map<?, ?> sample = (Map<?, ?>) state;
            BigDecimal position = (BigDecimal) sample.get("position");
            Map<Object, Object> found = atPosition.computeIfAbsent(position, at -> {
                Map<Object, Object> fields = new HashMap<>();
                cli.rows("state", into, "--at", place.applyAsLong(at.longValueExact()))
                        .forEach(row -> fields.put(row.get("entity"), row.get("fields")));
                return fields;
            });
            assertEquals(sample.get("state"), found.get(sample.get("stream")), () -> into + ": " + sample);
        }
    }

    private Map<String, Object> truth() {
        try {
            return PlainJson.object(Files.readString(folder.resolve("a.truth.json")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) event.get("data");
    }

    private static String cell(Object value) {
        String text = value == null
                ? "\\N"
                : value instanceof String said
                        ? said
                        : value instanceof BigDecimal number ? number.toPlainString() : PlainJson.text(value);
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static BigDecimal number(long n) {
        return PlainJson.number(n);
    }
}
