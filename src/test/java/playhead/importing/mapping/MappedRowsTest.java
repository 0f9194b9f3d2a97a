package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.Reference;

class MappedRowsTest extends MapperBase {
    @Test
    void ids_of_several_forms_become_one_and_further_entities_keep_their_field() {
        RecordMapper mapper = mapper("""
            roles:
              entity: { column: no, type: payment, normalize: { extract: "[0-9]+", pad: 5, prefix: "P-" } }
              type: { columns: [area, action], join: "." }
              actor: { constant: batch }
            refs: [ { column: iban, type: account, role: creditor }, { column: items } ]
            ignore: [ hash ]
            """);
        Event event = Records.event(
                mapper,
                "{'no':'Nr."
                    + " 42','area':'pay','action':'in','iban':'DE1','items':['sku-1','sku-2'],'hash':'x','user':'u'}");
        assertEquals(new EntityRef("payment", "P-00042"), event.stream());
        assertEquals("pay.in", event.type());
        assertEquals("batch", event.actor());
        assertEquals(
                List.of(
                        new Reference(new EntityRef("account", "DE1"), "creditor"),
                        new Reference(new EntityRef("sku", "sku-1"), ""),
                        new Reference(new EntityRef("sku", "sku-2"), "")),
                event.references());
        assertEquals(
                "{\"iban\":\"DE1\",\"items\":[\"sku-1\",\"sku-2\"],\"user\":\"u\"}",
                event.data().toString());
        assertEquals("entity 'none' does not hold [0-9]+", Records.refusal(mapper, "{'no':'none'}"));
        Event half = Records.event(mapper, "{'action':'in'}");
        assertEquals("in", half.type());
        assertNull(half.stream());
        assertEquals(List.of(), half.references());
    }

    @Test
    void a_mapped_column_wins_over_names_and_the_other_is_a_field() {
        RecordMapper mapper = mapper("roles: { time: changed_at, entity: user }\n");
        Event event = Records.event(mapper, "{'time':'1','changed_at':'2024-01-01','user':'u-1','case':'c'}");
        assertEquals("2024-01-01T00:00:00Z", event.time().print());
        assertEquals(new EntityRef("u", "u-1"), event.stream());
        assertNull(event.actor());
        assertEquals("{\"time\":\"1\",\"case\":\"c\"}", event.data().toString());
        assertEquals("entity: the value of 'user' is no single value", Records.refusal(mapper, "{'user':{}}"));
    }

    @Test
    void an_entity_column_of_process_logs_stays_a_case_unless_a_type_is_given() {
        assertEquals(
                "case",
                Records.event(mapper("roles: { entity: case }"), "{'case':'o-1'}").stream()
                        .type());
        assertEquals(
                "order",
                Records.event(mapper("roles: { entity: { column: case, type: order } }"), "{'case':'o-1'}").stream()
                        .type());
    }

    @Test
    void three_hundred_columns_are_fields() {
        String json = IntStream.range(0, 300)
                .mapToObj(i -> "\"Spalte " + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        RecordMapper mapper = Records.mapper(Records.CSV);
        for (int i = 0; i < 3; i++) {
            assertEquals(json, Records.event(mapper, json).data().toString());
        }
    }

    @Test
    void members_in_another_order_make_the_same_event() {
        List<String> members = List.of(
                "'stream':'order-1'",
                "'type':'T'",
                "'id':'e'",
                "'time':'2024-01-01T00:00:00Z'",
                "'timestamp':'x'",
                "'actor':'a'",
                "'user':'b'",
                "'position':3",
                "'data':{'a':1}",
                "'entity':'b-2'",
                "'metadata':null",
                "'causationId':['c']");
        RecordMapper mapper = Records.mapper(Records.JSON);
        Draft expected = Records.draft(mapper, "{" + String.join(",", members) + "}");
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            List<String> shuffled = new ArrayList<>(members);
            Collections.shuffle(shuffled, random);
            Draft draft = Records.draft(mapper, "{" + String.join(",", shuffled) + "}");
            assertEquals(sorted(expected.event().meta()), sorted(draft.event().meta()));
            assertEquals(expected.sourcePosition(), draft.sourcePosition());
            assertEquals(withoutMeta(expected.event()), withoutMeta(draft.event()));
        }
    }

    private static Event withoutMeta(Event e) {
        return new Event(
                e.stream(),
                0,
                e.type(),
                e.id(),
                e.time(),
                e.actor(),
                e.correlationId(),
                e.causationIds(),
                e.references(),
                e.effect(),
                e.data(),
                Json.EMPTY,
                e.origin());
    }

    private static List<String> sorted(Json meta) {
        return meta.toString()
                .replaceAll("[{}]", "")
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .toList();
    }

    @Test
    void a_plan_names_what_is_absent_and_explains_what_it_takes() {
        MappingFile file = MappingFileTest.good("""
            mapping: 1
            source: shop
            roles: { time: changed_at, entity: { column: no, type: payment }, type: { constant: Paid } }
            refs: [ { column: iban, role: creditor } ]
            ignore: [ hash ]
            columns: { amount: decimal }
            """);
        FilePlan plan = new MappingResolver(file, ZoneId.of("UTC")).plan("x.csv", Records.CSV);
        assertEquals("shop", plan.source());
        assertEquals(
                List.of("the mapping names the column 'amount', which x.csv does not have; its columns are "
                        + "no, iban, changed_at, hash, User"),
                plan.problems(List.of("no", "iban", "changed_at", "hash", "User")));
        assertEquals(
                List.of(
                        "entity <- no as payment (mapping)",
                        "type <- 'Paid' (mapping)",
                        "time <- changed_at (mapping)",
                        "actor <- User (by name)",
                        "reference creditor <- iban (mapping)",
                        "ignored: hash (mapping)"),
                plan.explain(List.of("no", "User", "hash")));
        assertEquals(
                "x.csv",
                new MappingResolver(null, ZoneId.of("UTC"))
                        .plan("x.csv", Records.CSV)
                        .source());
    }

    @Test
    void the_format_is_told_that_ids_are_texts_and_payloads_json() {
        FileMapping mapping = MappingFileTest.good("""
            mapping: 1
            roles: { entity: no, payload: body, id: nr }
            refs: [ iban ]
            columns: { nr: integer, amount: decimal }
            """).forFile("x");
        assertEquals(
                Map.of("no", "text", "body", "json", "nr", "integer", "iban", "text", "amount", "decimal"),
                mapping.readOptions().columnTypes());
    }

    @Test
    void a_header_names_columns_that_no_sampled_row_says() {
        SampleLook look = new MappingResolver(null, ZoneId.of("UTC"))
                .plan("x.csv", Records.CSV)
                .look();
        look.columns(List.of("no", "empty"));
        look.record(Records.of("{'no':1}"));
        assertEquals(List.of("no", "empty"), List.copyOf(look.names()));
    }

    @Test
    void a_reason_is_one_line_however_the_text_looks() {
        RecordMapper mapper = mapper("roles: { id: { column: n, normalize: { extract: '[0-9]+' } } }\n");
        assertEquals(
                "id 'a\uFFFDb" + "x".repeat(57) + "…' does not hold [0-9]+",
                Records.refusal(mapper, "{'n':'a\\nb" + "x".repeat(500) + "'}"));
        assertEquals(
                "id: the text is longer than 64 KiB", Records.refusal(mapper, "{'n':'" + "x".repeat(70_000) + "'}"));
    }

    @Test
    void names_beyond_what_is_remembered_are_still_mapped() {
        RecordMapper mapper = Records.mapper(Records.JSON);
        for (int i = 0; i < 30_000; i++) {
            assertEquals(
                    "{\"n" + i + "\":1}",
                    Records.event(mapper, "{'n" + i + "':1,'type':'x'}").data().toString());
        }
    }

    @Test
    void equal_records_are_counted_however_many_there_are() {
        OccurrenceTable table = new OccurrenceTable();
        Random random = new Random(5);
        long[] keys = random.longs(5_000).toArray();
        keys[0] = 0;
        for (int round = 1; round <= 300; round++) {
            for (long key : keys) {
                assertEquals(round, table.add(key));
            }
        }
    }
}
