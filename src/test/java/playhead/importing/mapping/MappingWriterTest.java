package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingWriterTest {
    private static final String EVERYTHING = """
        mapping: 1
        format: csv
        encoding: windows-1252
        delimiter: tab
        decimal: ","
        zone: Europe/Berlin
        order: time
        nullToken: "NULL: \\"it\\""
        row: image
        source: bank
        byName: false
        roles:
          entity: { columns: ["a: b", "ü#"], join: "-", type: payment, normalize: { extract: "[0-9]+\\\\s", pad: 10, prefix: "P-" } }
          type: { constant: "yes" }
          time: { column: changed_at, pattern: "dd.MM.yyyy 'um' HH:mm:ss", zone: Europe/Paris }
          actor: user
        refs: [ { column: iban, type: account, role: creditor }, { column: x, normalize: { prefix: Y } } ]
        columns: { amount: decimal, "on": boolean }
        ignore: [ entry_hash, "null" ]
        delete: { column: op, values: [ d, "~" ] }
        clockShift: -1500ms
        """;

    @Test
    void what_is_written_reads_as_the_same_mapping() {
        FileMapping all = read(EVERYTHING, "any.csv");
        assertEquals(all, read(MappingWriter.yaml(all), "any.csv"));
        assertEquals(FileMapping.NONE, read(MappingWriter.yaml(FileMapping.NONE), "any.csv"));
    }

    @Test
    void the_mappings_of_the_samples_survive() throws Exception {
        for (String sample : List.of("bank", "changes", "images")) {
            FileMapping mapping =
                    read(Files.readString(Path.of("sample-data", sample + ".mapping.yaml")), sample + ".csv");
            assertEquals(mapping, read(MappingWriter.yaml(mapping), "other.csv"), sample);
        }
    }

    @Test
    void files_of_their_own_columns_have_mappings_of_their_own_in_one_file() throws Exception {
        String several = Files.readString(Path.of("sample-data/several.mapping.yaml"));
        Map<String, FileMapping> byFile = new LinkedHashMap<>();
        byFile.put("changes.tsv", read(several, "changes.tsv"));
        byFile.put("shop.csv", read(several, "shop.csv"));
        String written = MappingWriter.yaml(byFile);
        byFile.forEach((name, mapping) -> assertEquals(mapping, read(written, name), name));
        byFile.put("changes.tsv", byFile.get("shop.csv"));
        assertEquals(MappingWriter.yaml(byFile.get("shop.csv")), MappingWriter.yaml(byFile));
    }

    @Test
    void a_draft_leaves_out_what_its_rows_do_not_have() {
        MappingDraft draft = new MappingDraft(read(EVERYTHING, "any.csv"));
        draft.part(EventPart.FIELD, PartRule.column("f"));
        draft.row(RowKind.EVENT);
        FileMapping made = draft.made();
        assertEquals(null, made.delete());
        assertEquals(false, made.parts().containsKey(EventPart.FIELD));
        assertEquals(made, read(MappingWriter.yaml(made), "any.csv"));
    }

    @Test
    void with_byname_false_only_what_is_named_has_a_part() {
        FileMapping mapping = read("mapping: 1\nbyName: false\nroles: { time: when }\n", "a.ndjson");
        RecordMapper mapper = new FilePlan("a.ndjson", Records.JSON, mapping, java.time.ZoneOffset.UTC).mapper(null);
        Draft draft = assertInstanceOf(
                Draft.class, mapper.map(Records.of("{'stream':'order-1','when':'2026-01-01T00:00:00Z','type':'T'}")));
        assertEquals(null, draft.event().stream());
        assertEquals("event", draft.event().type());
        assertEquals(
                "{\"stream\":\"order-1\",\"type\":\"T\"}", draft.event().data().toString());
    }

    private static FileMapping read(String yaml, String file) {
        MappingReading reading = MappingFile.read(yaml.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(MappingFile.class, reading, reading::toString).forFile(file);
    }
}
