package playhead.fold.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionFileTest {
    @Test
    void problems_are_told_all_at_once_with_their_lines() {
        assertEquals("""
            line 3: there is no type `money`; it is text, integer, decimal, boolean, time or json
            line 3: initial "x" is not of type integer
            line 5: `b`: column 5 of the expression: there is no name `dat.x` here; near: data.x
            line 6: `ballance` is not among the columns
            line 9: `a`: column 4 of the expression: the expression ends too early
            line 10: `Closed` has fields with their values, or is delete
            line 11: a projection has entity, columns and on, not `onn`
            line 12: there is no section `projektions`; it is projections, sagas, watches or rules\
            """, problems("""
                projections:
                  - entity: account
                    columns: { a: money, b: { type: integer, initial: "x" } }
                    on:
                      Opened: { b: b + dat.x }
                      Paid: { ballance: b }
                      Sent:
                        a: |
                          a +
                      Closed: remove
                    onn: {}
                projektions: []
                """));
    }

    @Test
    void sections_of_other_parts_are_kept_by_name() {
        ProjectionFile.Reading read = ProjectionFile.read("watches: [ 1 ]\nsagas: { a: [ ] }\nprojections: []\n");
        assertEquals(
                List.of("watches", "sagas"),
                ((ProjectionFile.Accepted) read).file().sections());
    }

    @Test
    void what_is_no_definition_is_refused_in_a_line() {
        assertEquals("line 1: the document is empty", problems(""));
        assertEquals("line 1: the document is a map of names to values", problems("just text"));
        assertTrue(problems("a: [").startsWith("line 1: no YAML: "), problems("a: ["));
        assertTrue(problems("[".repeat(50_000)).startsWith("line 1: no YAML: "));
        assertTrue(problems("a: &x [1]\nprojections: *x\n").startsWith("line"));
        assertTrue(problems("projections: [ { entity: x, entity: y } ]").startsWith("line 1:"));
        assertTrue(problems("projections: !!javax.script.ScriptEngineManager [ x ]")
                .startsWith("line 1:"));
    }

    @Test
    void fields_beside_roles_are_refused() {
        assertEquals(
                "line 4: `T` has both fields and roles; put the fields under a role, `stream` is the home stream",
                problems("""
                    projections:
                      - entity: x
                        columns: { a: integer }
                        on: { T: { a: 1, to: { a: 2 } } }
                    """));
    }

    private static String problems(String yaml) {
        return switch (ProjectionFile.read(yaml)) {
            case ProjectionFile.Accepted a -> "accepted " + a.file();
            case ProjectionFile.Refused r ->
                String.join("\n", r.problems().stream().map(Problem::toString).toList());
        };
    }
}
