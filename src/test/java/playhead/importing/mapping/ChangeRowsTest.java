package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;

/** Rows that are a change of one field, or an image of a whole row. */
class ChangeRowsTest extends MapperBase {
    private static final String CHANGE = """
        row: change
        roles:
          entity: { column: Konto-Nr, type: account }
          field: Feld
          old: Alter Wert
          new: Neuer Wert
          time: { column: Zeit }
        """;

    @Test
    void a_changed_field_is_a_change_with_the_value_before() {
        Event event = Records.event(
                mapper(CHANGE),
                "{'Konto-Nr':'7','Feld':'Währung','Alter Wert':'DM','Neuer"
                        + " Wert':'EUR','Zeit':'2024-01-01','Grund':'x'}");
        assertEquals(Effect.CHANGE, event.effect());
        assertEquals("Changed", event.type());
        assertEquals(new EntityRef("account", "7"), event.stream());
        assertEquals(Json.canonical("{\"Währung\":\"EUR\"}"), event.data());
        assertEquals(Json.canonical("{\"old\":{\"Währung\":\"DM\"},\"Grund\":\"x\"}"), event.meta());
    }

    @Test
    void a_change_without_value_before_is_not_checked_and_without_value_after_becomes_absent() {
        Event unchecked = Records.event(mapper(CHANGE), "{'Feld':'a.b','Neuer Wert':null}");
        assertEquals("{\"a.b\":null}", unchecked.data().toString());
        assertEquals("{}", unchecked.meta().toString());
        Event absent = Records.event(mapper(CHANGE), "{'Feld':'in','Alter Wert':5,'old':1}");
        assertEquals("{}", absent.data().toString());
        assertEquals(
                "{\"absent\":[\"in\"],\"old\":{\"in\":5},\"old_\":1}",
                absent.meta().toString());
        assertEquals(
                "field: the row does not name the field that changed",
                Records.refusal(mapper(CHANGE), "{'Alter Wert':5}"));
    }

    @Test
    void a_change_keeps_a_column_that_would_be_a_payload_elsewhere() {
        assertEquals(
                "{\"data\":{\"a\":1}}",
                Records.event(mapper(CHANGE), "{'Feld':'f','Neuer Wert':2,'data':{'a':1}}")
                        .meta()
                        .toString());
    }

    @Test
    void metadata_of_a_change_keeps_beside_what_the_change_says() {
        Event event =
                Records.event(mapper(CHANGE), "{'meta':{'old':9,'by':'x'},'Feld':'f','Alter Wert':1,'Neuer Wert':2}");
        assertEquals("{\"old\":{\"f\":1},\"old_\":9,\"by\":\"x\"}", event.meta().toString());
    }

    @Test
    void an_image_is_the_whole_row_and_some_values_delete() {
        RecordMapper mapper = mapper("""
            row: image
            delete: { column: op, values: [ d, delete ] }
            roles: { entity: { column: id, type: account } }
            """);
        Event image = Records.event(mapper, "{'id':'1','op':'u','in':5}");
        assertEquals(Effect.IMAGE, image.effect());
        assertEquals("{\"op\":\"u\",\"in\":5}", image.data().toString());
        assertEquals(Effect.DELETE, Records.event(mapper, "{'id':'1','op':'d'}").effect());
        assertEquals(Effect.IMAGE, Records.event(mapper, "{'id':'1'}").effect());
    }
}
