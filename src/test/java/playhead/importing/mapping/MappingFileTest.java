package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {
    static final String EXAMPLE = """
        mapping: 1
        format: csv
        encoding: windows-1252
        delimiter: ";"
        decimal: ","
        nullToken: NULL
        order: time
        row: change
        source: bank
        roles:
          entity: { column: payment_no, type: payment, normalize: { extract: "[0-9]+", pad: 10, prefix: "P-" } }
          type:   { columns: [area, action], join: "." }
          time:   { column: changed_at, pattern: "dd.MM.yyyy HH:mm:ss", zone: Europe/Berlin }
          actor:  user
          field:  { column: field }
          old:    { column: old_value }
          new:    { column: new_value }
        refs:   [ { column: iban, type: account, role: creditor } ]
        columns: { amount: decimal, booked: boolean }
        ignore: [ entry_hash ]
        files:
          "late*.csv": { shift: -1500ms, source: late bank, roles: { actor: { constant: batch } } }
          "*.old.csv": { clockShift: PT4S, ignore: [], columns: { amount: text } }
        """;

    static MappingFile good(String yaml) {
        MappingReading reading = MappingFile.read(yaml.getBytes(StandardCharsets.UTF_8));
        return switch (reading) {
            case MappingFile file -> file;
            case BadMapping bad -> throw new AssertionError(bad.message());
        };
    }

    @Test
    void every_key_is_read() {
        FileMapping mapping = good(EXAMPLE).forFile("log.csv");
        assertEquals("csv", mapping.format());
        assertEquals("windows-1252", mapping.encoding());
        assertEquals(';', mapping.delimiter());
        assertEquals(',', mapping.decimal());
        assertEquals("NULL", mapping.nullToken());
        assertEquals("time", mapping.order());
        assertEquals(RowKind.CHANGE, mapping.row());
        assertEquals("bank", mapping.source());
        assertEquals(Map.of("amount", "decimal", "booked", "boolean"), mapping.columns());
        assertEquals(Set.of("entry_hash"), mapping.ignore());
        assertEquals(List.of(new ReferenceRule("iban", "account", "creditor", null)), mapping.references());
        assertEquals(
                ZoneId.of("Europe/Berlin"), mapping.parts().get(EventPart.TIME).zone());
        assertEquals(
                List.of("area", "action"), mapping.parts().get(EventPart.TYPE).columns());
        assertEquals(PartRule.column("user"), mapping.parts().get(EventPart.ACTOR));
        assertEquals(
                "P-0000000042",
                mapping.parts().get(EventPart.ENTITY).normalize().apply("no. 42/7"));
        assertEquals("field", mapping.readOptions().typedBy().field());
        assertEquals("old_value", mapping.readOptions().typedBy().old());
        assertEquals("new_value", mapping.readOptions().typedBy().now());
    }

    @Test
    void what_is_said_of_a_file_by_its_name_comes_on_top() {
        MappingFile file = good(EXAMPLE);
        FileMapping late = file.forFile("late1.old.csv.gz");
        assertEquals("late bank", late.source());
        assertEquals("batch", late.parts().get(EventPart.ACTOR).constant());
        assertEquals("payment", late.parts().get(EventPart.ENTITY).entityType());
        assertEquals(Duration.ofSeconds(4), late.shift());
        assertEquals(Set.of(), late.ignore());
        assertEquals(Map.of("amount", "text", "booked", "boolean"), late.columns());
        assertEquals(Duration.ofMillis(-1500), file.forFile("late.csv").shift());
        assertEquals(file.forFile("late.csv"), file.forFile("a.zip!late.csv"));
        assertEquals(Duration.ZERO, file.forFile("Late.csv").shift());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mapping: 2|line 1: a mapping says 'mapping: 1'; other versions are not known",
                "format: csv|line 1: a mapping says 'mapping: 1'; other versions are not known",
                "mapping: 1\\nformt: csv|line 2: unknown key 'formt'; known are byName, clockShift, columns,",
                "mapping: 1\\nrow: rows|line 2: row: 'rows' is none of change, event, image",
                "mapping: 1\\nzone: Mars|line 2: zone: 'Mars' does not do: Unknown time-zone ID: Mars",
                "mapping: 1\\nencoding: utf-9|line 2: encoding: 'utf-9' does not do: utf-9",
                "mapping: 1\\ndelimiter: ab|line 2: delimiter: one character is wanted, or tab",
                "mapping: 1\\nroles: [a]|line 2: roles: keys are wanted here",
                "mapping: 1\\nroles: { who: x }|line 2: roles: unknown key 'who'; known are actor,",
                "mapping: 1\\nroles: { time: { column: t, patern: x } }|line 2: roles.time: unknown key 'patern'",
                "mapping: 1\\n"
                        + "roles: { time: { column: t, pattern: bbb } }|line 2: roles.time.pattern: 'bbb' does not do:",
                "mapping: 1\\nroles: { actor: {} }|line 2: roles.actor: says one of column, columns, constant",
                "mapping: 1\\nroles: { actor: { column: a, constant: b } }|line 2: roles.actor: says one of column,",
                "mapping: 1\\n"
                        + "roles: { payload: { constant: b } }|line 2: roles.payload: unknown key 'constant'; known are"
                        + " column",
                "mapping: 1\\n"
                    + "roles: { id: { column: a, normalize: { extract: '(' } } }|line 2: roles.id.normalize.extract:"
                    + " '('",
                "mapping: 1\\n"
                        + "roles: { id: { column: a, normalize: { pad: -1 } } }|line 2: roles.id.normalize.pad: '-1'",
                "mapping: 1\\nrefs: [ { type: a } ]|line 2: refs: each names its column",
                "mapping: 1\\n"
                    + "columns: { a: number }|line 2: columns.a: 'number' is none of boolean, decimal, integer, json",
                "mapping: 1\\nrow: change|line 1: roles.field: is needed with 'row: change'",
                "mapping: 1\\nroles: { old: a }|line 1: roles.old: is for 'row: change' only",
                "mapping: 1\\ndelete: { column: a, values: d }|line 1: delete: is for 'row: image' only",
                "mapping: 1\\n"
                        + "files: { x: { shift: 4 } }|line 2: shift: '4' does not do: a shift is written 4s, -1500ms or"
                        + " PT4S",
                "mapping: 1\\nfiles: { x: { files: {} } }|line 2: unknown key 'files'",
                "mapping: 1\\nmapping: 1|line 2: the key 'mapping' is there twice",
                "mapping: 1\\nignore: [ a|line 2: no YAML:",
                "mapping: 1\\n---\\nmapping: 1|line 3: there is more than one document",
                "mapping: 1\\nignore: &a [ x ]\\nrefs: *a|line 3: aliases (*name) are not read here",
                "- a|line 1: a mapping starts with 'mapping: 1'",
                "``|line 1: a mapping starts with 'mapping: 1'"
            })
    void what_is_wrong_is_said_in_one_line(String yaml, String expected) {
        MappingReading reading = MappingFile.read(yaml.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
        String message = assertInstanceOf(BadMapping.class, reading).message();
        assertTrue(message.startsWith(expected), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void all_that_is_wrong_is_said() {
        MappingReading reading = MappingFile.read("""
            mapping: 1
            row: x
            zone: Mars
            files: { "*": { decimal: ":" } }
            """.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(2, 3, 4),
                assertInstanceOf(BadMapping.class, reading).errors().stream()
                        .map(MappingError::line)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "!!javax.script.ScriptEngineManager [", "- ", "? "})
    void hostile_texts_end_as_values(String piece) {
        MappingReading reading = MappingFile.read(piece.repeat(10_000).getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(BadMapping.class, reading);
    }

    @Test
    void a_mapping_beyond_1_MiB_or_not_utf_8_is_refused() {
        assertEquals(
                "a mapping has at most 1 MiB",
                assertInstanceOf(BadMapping.class, MappingFile.read(new byte[(1 << 20) + 1]))
                        .message());
        assertEquals(
                "the mapping is not UTF-8",
                assertInstanceOf(BadMapping.class, MappingFile.read(new byte[] {(byte) 0xFF}))
                        .message());
    }

    @ParameterizedTest
    @CsvSource({
        "orders*.ndjson,orders-1.ndjson,true",
        "orders*.ndjson,orders.ndjson.gz,true",
        "*,x,true",
        "a?c,abc,true",
        "a?c,ac,false",
        "a*b*c,a-b-b-c,true",
        "a*b*c,a-b-b-d,false",
        "*.csv,x.zip!y.csv,true"
    })
    void wildcards_match_names(String pattern, String name, boolean fits) {
        assertEquals(fits, MappingFile.matches(pattern, name));
    }
}
