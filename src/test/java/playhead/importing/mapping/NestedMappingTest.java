package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Reference;

/** Values that a mapping takes from inside objects. */
class NestedMappingTest {
    private static FileMapping mapping(String yaml) {
        return MappingFileTest.good("mapping: 1\n" + yaml).forFile("x.json");
    }

    private static RecordMapper mapper(String yaml) {
        return Records.mapper(Records.JSON, mapping(yaml), "UTC");
    }

    @Test
    void every_role_can_stand_inside_an_object_which_stays_as_it_is() {
        RecordMapper mapper = mapper("""
            roles:
              entity: { column: a.who, type: user }
              type: { columns: [ a.area, a.verb ], join: "." }
              id: a.deep.id
              time: { column: a.ms, pattern: epoch-ms }
              actor: { column: a.by, normalize: { extract: "[a-z]+" } }
              correlationId: a.flow
              causationId: a.causes
              version: a.v
              position: a.p
            """);
        String object = "{'who':'u1','area':'shop','verb':'add','deep':{'id':7},'ms':900,'by':'12kai','flow':'f',"
                + "'causes':['x','y'],'v':3,'p':41}";
        Draft draft = Records.draft(mapper, "{'n':1,'a':" + object + "}");
        Event event = draft.event();
        assertEquals(new EntityRef("user", "u1"), event.stream());
        assertEquals("shop.add", event.type());
        assertEquals("7", event.id());
        assertEquals("1970-01-01T00:00:00.900Z", event.time().print());
        assertEquals("kai", event.actor());
        assertEquals("f", event.correlationId());
        assertEquals(List.of("x", "y"), event.causationIds());
        assertEquals("3", draft.sourceVersion());
        assertEquals(41, draft.sourcePosition());
        assertEquals(
                "{\"n\":1,\"a\":" + object.replace('\'', '"') + "}",
                event.data().toString());
        assertEquals("{}", event.meta().toString());
    }

    @Test
    void a_member_of_that_very_name_comes_before_the_path() {
        RecordMapper mapper = mapper("roles: { actor: a.b }");
        assertEquals(
                "name", Records.event(mapper, "{'a':{'b':'path'},'a.b':'name'}").actor());
        assertEquals(
                "name", Records.event(mapper, "{'a.b':'name','a':{'b':'path'}}").actor());
        assertEquals("path", Records.event(mapper, "{'a':{'b':'path'}}").actor());
        assertNull(Records.event(mapper, "{'a':{'c':'path'}}").actor());
        assertNull(Records.event(mapper, "{'a':'text'}").actor());
        assertNull(Records.event(mapper, "{'a':{'b':null}}").actor());
        assertEquals("actor: the value of 'a.b' is no single value", Records.refusal(mapper, "{'a':{'b':{'c':1}}}"));
    }

    @Test
    void parts_with_dots_are_quoted_and_elements_are_counted_from_nought() {
        assertEquals(
                "x",
                Records.event(mapper("roles: { actor: 'a.\"b.c\".d' }"), "{'a':{'b.c':{'d':'x'},'b':{}}}")
                        .actor());
        RecordMapper list = mapper("roles: { actor: 'list[1].arn' }");
        assertEquals(
                "two",
                Records.event(list, "{'list':[{'arn':'one'},{'arn':'two'}]}").actor());
        assertNull(Records.event(list, "{'list':[{'arn':'one'}]}").actor());
        assertNull(Records.event(list, "{'list':{'arn':'one'}}").actor());
        assertEquals(
                "d",
                Records.event(mapper("roles: { actor: 'm[1][0]' }"), "{'m':[['a'],['d']]}")
                        .actor());
        assertEquals("plain", Records.event(list, "{'list[1].arn':'plain'}").actor());
    }

    @Test
    void references_and_deletions_can_stand_inside_objects() {
        RecordMapper refs = mapper("refs: [ { column: a.ids, type: item, role: uses }, { column: 'a.n', type: no } ]");
        assertEquals(
                List.of(
                        new Reference(new EntityRef("item", "i1"), "uses"),
                        new Reference(new EntityRef("item", "i2"), "uses"),
                        new Reference(new EntityRef("no", "007"), "")),
                Records.event(refs, "{'a':{'ids':['i1','i2'],'n':'007'}}").references());

        RecordMapper image = mapper("""
            row: image
            delete: { column: payload.op, values: [ d ] }
            ignore: [ schema, payload ]
            roles:
              entity: { column: payload.after.id, type: product }
              payload: payload.after
            """);
        Event event = Records.event(image, "{'schema':{},'payload':{'after':{'id':101,'name':'n'},'op':'c'}}");
        assertEquals(Effect.IMAGE, event.effect());
        assertEquals(new EntityRef("product", "101"), event.stream());
        assertEquals("{\"id\":101,\"name\":\"n\"}", event.data().toString());
        assertEquals("{}", event.meta().toString());
        assertEquals(
                Effect.DELETE,
                Records.event(image, "{'payload':{'after':null,'op':'d'}}").effect());
    }

    @Test
    void a_changed_field_can_stand_inside_an_object() {
        RecordMapper mapper =
                mapper("row: change\nroles: { entity: k.id, field: c.f, old: c.o, new: c.n }\nignore: [ k, c ]");
        Event event = Records.event(mapper, "{'k':{'id':'a-1'},'c':{'f':'x','o':{'q':1},'n':[2]}}");
        assertEquals("{\"x\":[2]}", event.data().toString());
        assertEquals("{\"old\":{\"x\":{\"q\":1}}}", event.meta().toString());
        assertEquals(Effect.CHANGE, event.effect());
    }

    @Test
    void ids_are_given_from_the_record_without_what_was_taken_out_of_it() {
        String record = "{'a':{'b':'x'}}";
        assertEquals(
                Records.event(Records.JSON, record).id(),
                Records.event(mapper("roles: { actor: a.b }"), record).id());
    }

    @Test
    void only_a_path_that_leads_into_no_member_at_all_is_refused() {
        FilePlan plan =
                new FilePlan("x.json", Records.JSON, mapping("roles: { actor: a.b, type: q.r }"), ZoneOffset.UTC);
        List<String> problems = plan.problems(List.of("a", "c"));
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("'q.r'"), problems.getFirst());
        assertEquals(List.of(), plan.problems(List.of("a", "q")));
    }
}
