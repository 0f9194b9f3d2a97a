package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.fold.rules.Problem;
import playhead.fold.rules.ProjectionFile;
import playhead.importing.mapping.BadMapping;
import playhead.importing.mapping.MappingFile;
import playhead.saga.define.SagaFile;

/** What is wrong with a definition or a mapping is told in German. */
class SaidDefinitionsTest {
    private final German german = new German();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a",
                "what: 1",
                "projections: 1",
                "projections:\n  - 1",
                "projections:\n  - { entity: a, what: 1 }",
                "projections:\n  - { columns: { a: { type: text } } }",
                "projections:\n  - entity: a\n    columns: { n: 1 }",
                "projections:\n  - entity: a\n    columns: { n: { what: 1 } }",
                "projections:\n  - entity: a\n    columns: { n: { type: what } }",
                "projections:\n  - entity: a\n    columns: { n: { type: integer, initial: [1] } }",
                "projections:\n  - entity: a\n    columns: { n: { type: integer, initial: x } }",
                "projections:\n  - entity: a\n    columns: { n: { type: integer }, n: { type: text } }",
                "projections:\n  - entity: a\n    columns: { n: { type: integer } }\n  - entity: a\n",
                "projections:\n  - { entity: a, columns: { n: { type: integer } }, on: { Made: 1 } }",
                "projections:\n  - { entity: a, columns: { n: { type: integer } }, on: { Made: { what: 1 } } }",
                "projections:\n  - { entity: a, columns: { n: { type: integer } }, on: { Made: { n: [1] } } }",
                "projections:\n  - { entity: a, columns: { n: { type: integer } }, on: { Made: { n: { what: 1 } } } }",
                "projections:\n  - { entity: a, columns: { n: { type: integer } }, on: { Made: { n: 1 + } } }",
                "projections:\n  - { entity: a, columns: { n: { type: integer } },"
                        + " on: { Made: { n: 1, stream: { n: 1 } } } }"
            })
    void a_projection_that_cannot_be(String yaml) {
        all(assertInstanceOf(ProjectionFile.Refused.class, ProjectionFile.read(yaml), yaml)
                .problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sagas: 1",
                "sagas:\n  - 1",
                "sagas:\n  - { what: 1 }",
                "sagas:\n  - { name: a, what: 1, start: A, steps: [] }",
                "sagas:\n  - { name: a }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B } ], style: what }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B } ], order: what }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B } ], ends: { what: C } }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B } ], correlation: what }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B } ], deadline: [1] }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B } ], deadline: soon }",
                "sagas:\n  - { name: a, start: [ { when: x } ], steps: [ { name: b, success: B } ] }",
                "sagas:\n  - { name: a, start: { type: A, what: 1 }, steps: [ { name: b, success: B } ] }",
                "sagas:\n  - { name: a, start: { type: A, when: '1 +' }, steps: [ { name: b, success: B } ] }",
                "sagas:\n  - { name: a, start: { when: 'true' }, steps: [ { name: b, success: B } ] }",
                "sagas:\n  - { name: a, start: '', steps: [ { name: b, success: B } ] }",
                "sagas:\n  - { name: a, start: A, steps: [ { success: B } ] }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, what: 1 } ] }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b } ] }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B }, { name: b, success: C } ] }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B, compensation: { what: 1 } } ] }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, effects: { type: B, undo: C, on: what } } ] }",
                "sagas:\n  - { name: a, start: A, messages: { what: B }, steps: [ { name: b, success: B } ] }",
                "sagas:\n  - { name: a, start: A, messages: { request: B }, steps: [ { name: b, success: B } ] }",
                "sagas:\n  - { name: a, start: A, steps: [ { name: b, success: B } ] }\n"
                        + "  - { name: a, start: A, steps: [ { name: b, success: B } ] }"
            })
    void a_saga_that_cannot_be(String yaml) {
        all(SagaFile.read(yaml).problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "mapping: 2",
                "mapping: 1\nwhat: 1",
                "mapping: 1\nmapping: 1",
                "mapping: 1\n---\nmapping: 1",
                "mapping: *x",
                "mapping: 1\n[a]: 1",
                "mapping: 1\nfiles: 1",
                "mapping: 1\nfiles:\n  a.csv: 1",
                "mapping: 1\nrow: what",
                "mapping: 1\nrow: change\nroles: { payload: { column: a } }",
                "mapping: 1\nrow: event\nroles: { old: { column: a } }",
                "mapping: 1\nrow: change\nroles: { start: { column: a } }",
                "mapping: 1\ndelete: { column: a, values: [x] }",
                "mapping: 1\nrow: image\ndelete: 1",
                "mapping: 1\nrow: image\ndelete: { column: a }",
                "mapping: 1\ndelimiter: long",
                "mapping: 1\ndelimiter: [a]",
                "mapping: 1\ndelimiter: ''",
                "mapping: 1\nroles: 1",
                "mapping: 1\nroles: { what: 1 }",
                "mapping: 1\nroles: { type: {} }",
                "mapping: 1\nroles: { time: {} }",
                "mapping: 1\nroles: { type: { column: a, constant: b } }",
                "mapping: 1\nroles: { time: { column: a, pattern: '{{' } }",
                "mapping: 1\nroles: { time: { column: a, zone: Atlantis } }",
                "mapping: 1\nroles: { time: { column: a, shift: soon } }",
                "mapping: 1\nroles: { stream: { column: a, normalize: { pad: 10000 } } }",
                "mapping: 1\nroles: { stream: { column: a, normalize: { pad: x } } }",
                "mapping: 1\nroles: { stream: { column: a, normalize: { extract: '(' } } }",
                "mapping: 1\nrefs: 1",
                "mapping: 1\nrefs: [ { type: a } ]",
                "mapping: 1\ncolumns: { a: what }"
            })
    void a_mapping_that_cannot_be(String yaml) {
        BadMapping bad =
                assertInstanceOf(BadMapping.class, MappingFile.read(yaml.getBytes(StandardCharsets.UTF_8)), yaml);
        bad.errors().forEach(error -> german.assertSays(error.toString()));
        german.assertSays(bad.message());
    }

    @Test
    void a_mapping_that_is_no_text_or_too_large() {
        assertInstanceOf(BadMapping.class, MappingFile.read(new byte[] {(byte) 0xff}))
                .errors()
                .forEach(error -> german.assertSays(error.toString()));
        assertInstanceOf(BadMapping.class, MappingFile.read(new byte[2_000_000]))
                .errors()
                .forEach(error -> german.assertSays(error.toString()));
    }

    @Test
    void what_is_no_yaml_is_told_as_such_with_the_words_of_its_reader() {
        String said = new Words(Locale.GERMAN)
                .said(SagaFile.read("[").problems().getFirst().toString());
        assertTrue(said.startsWith("Zeile 1: kein YAML: "), said);
    }

    @Test
    void several_problems_in_a_row_are_each_said_with_their_line() {
        List<Problem> problems =
                SagaFile.read("sagas:\n  - { name: a, what: 1 }\nother: 2").problems();
        List<Problem> both = assertInstanceOf(
                        ProjectionFile.Refused.class,
                        ProjectionFile.read("projections:\n  - entity: a\n    columns: { n: { type: x } }\nwhat: 1"))
                .problems();
        String said = german.assertSays("a.yaml, "
                + String.join("; ", both.stream().map(Object::toString).toList()));
        assertTrue(said.startsWith("a.yaml, Zeile 3: den Typ `x` gibt es nicht; es gibt text"), said);
        assertTrue(said.contains("; Zeile 4: den Abschnitt `what` gibt es nicht; es gibt projections"), said);
        assertEquals(2, problems.size());
    }

    private void all(List<Problem> problems) {
        assertFalse(problems.isEmpty(), "nothing is wrong with it");
        problems.forEach(problem -> german.assertSays("a.yaml, " + problem));
    }
}
