package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import playhead.event.Json;
import playhead.readmodel.TableContributor.Column;
import playhead.readmodel.TableContributor.Type;

/** The tables say what the states say, however they came about. */
class QueryModelTest extends QueryContentBase {
    @Test
    void shows_one_typed_table_per_entity_type() {
        events.add("account", "account-1", "Opened", "{\"owner\":\"Ann\",\"balance\":100.10,\"open\":true,\"n\":1}");
        events.add("order", "order-1", "Placed", "{\"total\":7}");
        events.add("account", "account-1", "Changed", "{\"owner\":null,\"n\":2}");
        QueryModel model = model();
        assertEquals(3, model.catchUp(CatchUpProgress.SILENT));
        assertEquals(
                List.of("{\"entity\":\"account-1\",\"version\":2,\"last_position\":3,\"owner\":null,"
                        + "\"balance\":100.1,\"open\":true,\"n\":2}"),
                rows(model, "SELECT * FROM account"));
        assertEquals(List.of("{\"total\":7}"), rows(model, "select TOTAL from \"Order\" where Entity = 'order-1'"));
        assertEquals(
                List.of(
                        "{\"name\":\"account\",\"table_name\":\"account\"}",
                        "{\"name\":\"order\",\"table_name\":\"order\"}"),
                rows(model, "SELECT * FROM entity_types"));
        assertEquals(
                List.of(
                        "{\"field\":\"owner\",\"kind\":\"text\"}",
                        "{\"field\":\"balance\",\"kind\":\"decimal\"}",
                        "{\"field\":\"open\",\"kind\":\"boolean\"}",
                        "{\"field\":\"n\",\"kind\":\"integer\"}"),
                rows(model, "SELECT field, kind FROM fields WHERE entity_type = 'account'"));
        assertEquals(List.of("{\"position\":3}"), rows(model, "SELECT * FROM checkpoint"));
    }

    @Test
    void rows_that_repeat_each_other_take_little_room() throws Exception {
        String text = "what is said of every account alike, ".repeat(8);
        for (int i = 0; i < 4_000; i++) {
            events.add("account", "account-" + i, "Opened", "{\"terms\":\"" + text + "\",\"n\":" + i + "}");
        }
        try (QueryModel model = model()) {
            model.catchUp(CatchUpProgress.SILENT);
        }
        long bytes = Files.size(file());
        assertTrue(bytes < 2_000L * text.length(), bytes + " bytes");
    }

    @Test
    void counts_events_by_type_actor_and_day() {
        events.add("a", "a-1", "X", "{}").add("a", "a-2", "Y", "{}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        events.add("a", "a-1", "X", "{}");
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(
                List.of(
                        "{\"name\":\"X\",\"count\":2,\"first_position\":1,\"last_position\":3}",
                        "{\"name\":\"Y\",\"count\":1,\"first_position\":2,\"last_position\":2}"),
                rows(model, "SELECT * FROM event_types ORDER BY name"));
        assertEquals(List.of("{\"n\":3}"), rows(model, "SELECT count(*) n FROM actors"));
        assertEquals(
                List.of("{\"day\":\"2023-11-14\",\"n\":3}"),
                rows(model, "SELECT day, sum(\"count\") n FROM timeline GROUP BY day"));
    }

    @Test
    void a_log_that_grew_step_by_step_gives_the_same_tables_as_one_read_at_once() {
        Random random = new Random(7);
        String[] values = {"1", "-5", "2.50", "\"x\"", "null", "true", "[1,2]", "123456789012345678901", "{}", "\"\""};
        QueryModel grown = model();
        for (int step = 0; step < 25; step++) {
            for (int i = 0; i < random.nextInt(30); i++) {
                String type = "type" + random.nextInt(4);
                String data = random.nextInt(8) == 0
                        ? null
                        : "{\"f" + random.nextInt(3 + step / 5) + "\":"
                                + values[random.nextInt(step < 12 ? 3 : values.length)] + ",\"n\":"
                                + random.nextInt(100) + "}";
                events.add(type, type + "-" + random.nextInt(9), "Changed", data);
            }
            grown.catchUp(CatchUpProgress.SILENT);
        }
        QueryModel atOnce = model(folder.resolve("other").resolve("query.mv.db"));
        atOnce.catchUp(CatchUpProgress.SILENT);
        assertEquals(content(atOnce), content(grown));
        assertTrue(content(grown).size() > 60);
    }

    @Test
    void holds_what_the_states_say_at_the_checkpoint() {
        events.add("t", "t-1", "A", "{\"a\":1,\"b\":\"x\"}")
                .add("t", "t-2", "A", "{\"a\":2}")
                .add("t", "t-3", "A", "{\"a\":3}")
                .add("t", "t-2", "Deleted", null)
                .add("t", "t-3", "Deleted", null)
                .add("t", "t-3", "A", "{\"b\":\"again\"}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        List<String> expected = new ArrayList<>();
        states.rows("t", 6, row -> {
            if (row.exists()) {
                expected.add("{\"entity\":\"" + row.entity() + "\",\"version\":" + row.version()
                        + ",\"last_position\":" + row.lastPosition() + ",\"a\":" + text(row.value(0))
                        + ",\"b\":" + text(row.value(1)) + "}");
            }
            return true;
        });
        assertEquals(2, expected.size());
        assertEquals(expected, rows(model, "SELECT * FROM t ORDER BY entity"));
        assertEquals(expected, rows(model, "SELECT * FROM STATE('t') ORDER BY entity"));
        assertEquals(
                List.of("{\"type\":\"t\",\"entity\":\"t-2\",\"version\":2,\"last_position\":4}"),
                rows(model, "SELECT * FROM deleted_entities"));
    }

    @Test
    void a_column_that_turns_out_to_hold_text_becomes_text() {
        events.add("t", "t-1", "A", "{\"v\":10}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(List.of("{\"v\":10}"), rows(model, "SELECT v FROM t"));
        events.add("t", "t-2", "A", "{\"v\":1.50}");
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(List.of("{\"v\":1.5}", "{\"v\":10}"), rows(model, "SELECT v FROM t ORDER BY v"));
        events.add("t", "t-3", "A", "{\"v\":\"n/a\"}");
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(
                List.of("{\"v\":\"10\"}", "{\"v\":\"1.50\"}", "{\"v\":\"n/a\"}"),
                rows(model, "SELECT v FROM t ORDER BY entity"));
    }

    @Test
    void a_cancelled_catch_up_leaves_the_former_rows() {
        events.add("t", "t-1", "A", "{\"v\":1}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        for (int i = 0; i < 100_000; i++) {
            events.add("t", "t-2", "B", "{\"v\":2}");
        }
        assertThrows(
                CancellationException.class,
                () -> model.catchUp((step, done) -> {
                    throw new CancellationException();
                }));
        assertEquals(List.of("{\"entity\":\"t-1\"}"), rows(model, "SELECT entity FROM t"));
        assertEquals(100_001, model.catchUp(CatchUpProgress.SILENT));
        assertEquals(List.of("{\"n\":2}"), rows(model, "SELECT count(*) n FROM t"));
        assertEquals(List.of("{\"n\":100001}"), rows(model, "SELECT sum(\"count\") n FROM event_types"));
    }

    @Test
    void columns_beyond_the_cap_lie_in_one_json_column() {
        StringBuilder data = new StringBuilder("{\"c0\":0");
        for (int i = 1; i < 400; i++) {
            data.append(",\"c").append(i).append("\":").append(i);
        }
        events.add("wide", "wide-1", "A", data + "}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(
                List.of("{\"c299\":299,\"a\":300,\"b\":399}"),
                rows(model, "SELECT c299, (more_fields).c300 a, (more_fields).c399 b FROM wide"));
    }

    @Test
    void types_beyond_the_cap_lie_in_one_table() {
        for (int i = 0; i < EntityTables.MAX_TYPES + 3; i++) {
            events.add("type" + i, "e-" + i, "A", "{\"v\":" + i + "}");
        }
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        events.add("type502", "e-502", "A", "{\"w\":true}");
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(
                List.of(
                        "{\"type\":\"type500\",\"entity\":\"e-500\",\"fields\":{\"v\":500}}",
                        "{\"type\":\"type501\",\"entity\":\"e-501\",\"fields\":{\"v\":501}}",
                        "{\"type\":\"type502\",\"entity\":\"e-502\",\"fields\":{\"v\":502,\"w\":true}}"),
                rows(model, "SELECT type, entity, fields FROM other_entities ORDER BY type"));
    }

    @Test
    void contributed_tables_are_written_again_when_their_revision_changes() {
        List<Object[]> facts = new ArrayList<>(List.<Object[]>of(new Object[] {"a.ndjson", 3L, Json.canonical("[1]")}));
        contributors.add(new TableContributor() {
            @Override
            public Shape shape() {
                return new Shape(
                        "imports",
                        List.of(
                                new Column("file", Type.TEXT),
                                new Column("read", Type.INTEGER),
                                new Column("sums", Type.JSON)));
            }

            @Override
            public String revision(long position) {
                return "" + facts.size();
            }

            @Override
            public void rows(long position, RowSink sink) {
                facts.forEach(sink::row);
            }
        });
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(List.of("{\"file\":\"a.ndjson\",\"read\":3,\"sums\":[1]}"), rows(model, "SELECT * FROM imports"));
        facts.add(new Object[] {"b.csv", null, null});
        model.catchUp(CatchUpProgress.SILENT);
        assertEquals(List.of("{\"n\":2}"), rows(model, "SELECT count(*) n FROM imports"));
    }

    @Test
    void of_a_table_with_groups_only_those_that_changed_are_written_again() {
        Map<String, List<Long>> groups = new LinkedHashMap<>();
        List<String> sent = new ArrayList<>();
        contributors.add(new TableContributor() {
            @Override
            public Shape shape() {
                return new Shape("sagas", "id", List.of(new Column("id", Type.TEXT), new Column("step", Type.INTEGER)));
            }

            @Override
            public String revision(long position) {
                return groups.toString();
            }

            @Override
            public void rows(long position, RowSink sink) {
                throw new AssertionError("all rows");
            }

            @Override
            public void groups(long position, GroupSink sink) {
                groups.forEach((id, steps) -> sink.group(id, steps.hashCode(), rows -> {
                    sent.add(id);
                    steps.forEach(step -> rows.row(id, step));
                }));
            }
        });
        QueryModel model = model();
        Random random = new Random(8);
        boolean unknown = false;
        for (int round = 0; round < 60; round++) {
            sent.clear();
            Set<String> changed = new TreeSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                String id = "s'" + random.nextInt(12);
                changed.add(id);
                if (random.nextInt(4) == 0) {
                    groups.remove(id);
                } else {
                    groups.computeIfAbsent(id, fresh -> new ArrayList<>()).add(random.nextLong(1_000));
                }
            }
            if (round == 30) {
                unknown = true;
                model.close();
                model = model();
            }
            model.catchUp(CatchUpProgress.SILENT);
            assertTrue(unknown || changed.containsAll(sent), sent + " of " + changed);
            unknown &= sent.isEmpty();
            List<String> expected = groups.entrySet().stream()
                    .flatMap(group -> group.getValue().stream()
                            .map(step -> "{\"id\":\"" + group.getKey() + "\",\"step\":" + step + "}"))
                    .sorted()
                    .toList();
            assertEquals(
                    expected,
                    rows(model, "SELECT * FROM sagas").stream().sorted().toList());
        }
    }
}
