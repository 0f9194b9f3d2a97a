package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import playhead.event.EntityRef;
import playhead.event.Event;

class RolesByNameTest {
    @Test
    void every_role_is_taken_by_its_name() {
        Draft draft = Records.draft(Records.mapper(Records.JSON), """
            {'position':7,'stream':'order-0000001','version':3,'type':'OrderPlaced','id':'e1',\
            'time':'2025-01-06T06:00:00.123Z','actor':'ana','correlationId':'c1','causationId':'e0',\
            'data':{'qty':1},'metadata':{'host':'h'}}\
            """);
        Event event = draft.event();
        assertEquals(7, draft.sourcePosition());
        assertEquals("3", draft.sourceVersion());
        assertEquals(new EntityRef("order", "order-0000001"), event.stream());
        assertEquals("OrderPlaced", event.type());
        assertEquals("e1", event.id());
        assertEquals("2025-01-06T06:00:00.123Z", event.time().print());
        assertEquals("ana", event.actor());
        assertEquals("c1", event.correlationId());
        assertEquals(List.of("e0"), event.causationIds());
        assertEquals("{\"qty\":1}", event.data().toString());
        assertEquals("{\"host\":\"h\"}", event.meta().toString());
        assertEquals(0, event.version());
    }

    @ParameterizedTest
    @CsvSource({"Stream_Id", "STREAM ID", "stream-id", "streamid"})
    void case_and_separators_of_a_name_do_not_matter(String name) {
        Event event = Records.event(Records.JSON, "{'" + name + "':'order-1'}");
        assertEquals("order-1", event.stream().id());
        assertEquals("{}", event.data().toString());
    }

    @Test
    void the_first_name_of_the_list_wins_and_the_other_is_a_field() {
        Event event = Records.event(Records.JSON, "{'entity':'b-2','stream':'a-1','time':null}");
        assertEquals("a-1", event.stream().id());
        assertEquals("{\"entity\":\"b-2\"}", event.data().toString());
    }

    @Test
    void a_scalar_role_is_not_taken_from_an_object_or_array() {
        Event event = Records.event(Records.JSON, "{'type':{'a':1},'event':'Paid','user':[1],'stream':'o-1'}");
        assertEquals("Paid", event.type());
        assertNull(event.actor());
        assertEquals("{\"type\":{\"a\":1},\"user\":[1]}", event.data().toString());
    }

    @Test
    void without_a_type_the_type_is_event_and_without_anything_there_is_no_home() {
        Event event = Records.event(Records.JSON, "{'a.b':1}");
        assertEquals("event", event.type());
        assertNull(event.stream());
        assertNull(event.time());
        assertEquals("{\"a.b\":1}", event.data().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'data':[1,2],'x':3}|{\"data\":[1,2]}|{\"x\":3}",
                "{'payload':'text'}|{\"data\":\"text\"}|{}",
                "{'data':'','x':3}|{\"data\":\"\"}|{\"x\":3}",
                "{'data':null,'x':3}|{\"x\":3}|{}",
                "{'data':{},'x':3,'metadata':{'x':1}}|{}|{\"x\":1,\"x_\":3}",
                "{'x':3,'metadata':{'x':1}}|{\"x\":3}|{\"x\":1}",
                "{'x':3,'metadata':5}|{\"x\":3}|{\"metadata\":5}",
                "{'data':{'q':1},'payload':{'q':2}}|{\"q\":1}|{\"payload\":{\"q\":2}}"
            })
    void payload_and_metadata_hold_all_that_is_no_role(String json, String data, String meta) {
        Event event = Records.event(Records.JSON, json);
        assertEquals(data, event.data().toString());
        assertEquals(meta, event.meta().toString());
    }

    @Test
    void null_and_empty_roles_are_missing() {
        Event event = Records.event(
                Records.JSON,
                "{'stream':'','type':null,'actor':'','correlationId':null,'causationId':'','time':null,'a':1}");
        assertNull(event.stream());
        assertEquals("event", event.type());
        assertNull(event.actor());
        assertNull(event.correlationId());
        assertEquals(List.of(), event.causationIds());
        assertNull(event.time());
        assertEquals("{\"a\":1}", event.data().toString());
    }

    @Test
    void causes_may_be_several_and_numbers_are_texts_in_id_roles() {
        assertEquals(
                List.of("a", "b"),
                Records.event(Records.JSON, "{'causationId':['a','','b']}").causationIds());
        assertEquals(
                "{\"causationId\":[1]}",
                Records.event(Records.JSON, "{'causationId':[1]}").data().toString());
        Event event = Records.event(Records.JSON, "{'id':8812,'stream':173688,'user':7,'type':true}");
        assertEquals("8812", event.id());
        assertEquals(new EntityRef("entity", "173688"), event.stream());
        assertEquals("7", event.actor());
        assertEquals("true", event.type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12|12|{}",
                "'0012'|12|{}",
                "-3|-3|{}",
                "1.5||{\"source.position\":1.5}",
                "'C:1'||{\"source.position\":\"C:1\"}",
                "99999999999999999999||{\"source.position\":99999999999999999999}"
            })
    void a_position_is_a_whole_number_or_stays_metadata(String given, Long position, String meta) {
        Draft draft = Records.draft(Records.mapper(Records.JSON), "{\"position\":" + given.replace('\'', '"') + "}");
        assertEquals(position == null ? Draft.NONE : position, draft.sourcePosition());
        assertEquals(meta, draft.event().meta().toString());
    }

    @Test
    void columns_of_process_logs_name_cases() {
        Event event = Records.event(
                Records.CSV,
                "{'case:concept:name':'order-7','concept:name':'Pay','org:resource':'Jörg','case:amount':5}");
        assertEquals(new EntityRef("case", "order-7"), event.stream());
        assertEquals("Pay", event.type());
        assertEquals("Jörg", event.actor());
        assertEquals("{\"case:amount\":5}", event.data().toString());
        assertEquals(
                "order",
                Records.event(Records.CSV, "{'Entity ID':'order-7'}").stream().type());
    }

    @Test
    void records_without_id_get_one_from_their_bytes_and_count() {
        RecordMapper first = Records.mapper(Records.JSON);
        String a1 = Records.event(first, "{'a':1}").id();
        String b = Records.event(first, "{'a':2}").id();
        String a2 = Records.event(first, "{'a':1}").id();
        assertTrue(a1.matches("[0-9a-f]{32}-1"), a1);
        assertEquals(a1.replaceAll("-1$", "-2"), a2);
        assertTrue(b.endsWith("-1") && !b.equals(a1));
        assertEquals(a1, Records.event(Records.mapper(Records.JSON), "{'a':1}").id());
    }

    @Test
    void a_text_beyond_64_KiB_is_no_id() {
        String refusal = Records.refusal(Records.mapper(Records.JSON), "{'actor':'" + "x".repeat(70_000) + "'}");
        assertEquals("actor: the text is longer than 64 KiB", refusal);
    }
}
