package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.expression.Missing;
import playhead.history.StateRow;
import playhead.readmodel.export.Sheet;
import playhead.readmodel.export.SheetForm;

/** What is shown as tables of chosen columns. */
class ShownTablesTest {
    private static final Event PLACED = new Event(
            new EntityRef("order", "order-1"),
            1,
            "Placed",
            "e-1",
            new EventTime(1_700_000_000L, 0, 0, "2023-11-15T00:13:20+02:00", true),
            "ann",
            null,
            List.of("c-1", "c-2"),
            List.of(),
            Effect.MERGE,
            Json.canonical("{\"a\":{\"b\":1.10},\"a.b\":2,\"none\":null}"),
            Json.EMPTY,
            new Origin("shop.ndjson", 7, 0, 10));

    @Test
    void events_have_the_columns_that_were_chosen_in_that_order() throws IOException {
        Sheet sheet = EventTable.of(
                hits(),
                List.of("type", "position", "time", "timeText", "data.a.b", "data[\"a.b\"]", "data.none", "data.x"));
        assertEquals(
                "{\"type\":\"Placed\",\"position\":3,\"time\":\"2023-11-14T22:13:20Z\","
                        + "\"timeText\":\"2023-11-15T00:13:20+02:00\",\"data.a.b\":1.10,\"data[\\\"a.b\\\"]\":2,"
                        + "\"data.none\":null}\n",
                lines(sheet));
        assertEquals(
                "{\"stream\":\"order-1\",\"streamType\":\"order\",\"version\":1,\"actor\":\"ann\",\"correlationId\":null,\"causationIds\":[\"c-1\",\"c-2\"],\"file\":\"shop.ndjson\",\"line\":7}\n",
                lines(EventTable.of(
                        hits(),
                        List.of(
                                "stream",
                                "streamType",
                                "version",
                                "actor",
                                "correlationId",
                                "causationIds",
                                "file",
                                "line"))));
    }

    @Test
    void a_column_that_nobody_knows_is_a_mistake() {
        assertThrows(IllegalArgumentException.class, () -> lines(EventTable.of(hits(), List.of("colour"))));
    }

    @Test
    void states_tell_a_field_from_what_every_entity_has() throws IOException {
        StateRow row = new StateRow(
                new EntityRef("order", "order-1"),
                true,
                4,
                17,
                List.of(FieldPath.of("entity"), FieldPath.of("total"), FieldPath.of("gone")),
                new Json[] {Json.canonical("\"me\""), Json.canonical("5"), null});
        List<String> columns =
                List.of("entity", StateTable.column("entity"), "total", "gone", "version", "lastPosition");
        assertEquals(
                "{\"entity\":\"order-1\",\"fields.entity\":\"me\",\"total\":5,\"version\":4,\"lastPosition\":17}\n",
                lines(StateTable.of(List.of(row), columns)));
    }

    private static String lines(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetForm.NDJSON.write(sheet, List.of(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static EventHits hits() {
        return new EventHits() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public long ordinal(int index) {
                return 3;
            }

            @Override
            public long position(int index) {
                return 3;
            }

            @Override
            public Event event(int index) {
                return PLACED;
            }

            @Override
            public List<Missing.Gap> gaps() {
                return List.of();
            }
        };
    }
}
