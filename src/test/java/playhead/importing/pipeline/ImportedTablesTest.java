package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static playhead.importing.pipeline.InMemoryWorkspace.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.event.Event;
import playhead.importing.mapping.MappingFile;
import playhead.importing.mapping.MappingResolver;
import playhead.importing.pipeline.ImportOutcome.Imported;

/** Rows of tables become events by a mapping. */
class ImportedTablesTest extends ImporterBase {
    @Test
    void rows_of_a_table_without_ids_are_events_and_read_again_are_not() throws IOException {
        Path file = write(
                folder,
                "t.csv",
                "case,activity,timestamp,amount",
                "7,pay,2025-01-01 10:00:00,10.50",
                "7,pay,2025-01-01 10:00:00,10.50",
                "8,ask,2025-01-01 09:00:00,");
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, file));
        assertEquals(
                List.of("8", "7", "7"), workspace.all(event -> event.stream().id()));
        assertEquals(
                List.of("{}", "{\"amount\":10.50}", "{\"amount\":10.50}"),
                workspace.all(event -> event.data().toString()));
        FileSummary summary = imported.summaries().getFirst();
        assertEquals(3, summary.naiveTimes());
        assertEquals(
                "21", summary.sums().get("amount").sum().stripTrailingZeros().toPlainString());
        assertEquals(1, imported.warnings().size());
        workspace.run(null, file);
        assertEquals(3, workspace.events.size());
    }

    @Test
    void ids_of_mapped_columns_keep_their_zeros_and_are_no_control_totals() throws IOException {
        Path file = write(
                folder,
                "a.csv",
                "Konto-Inhaber;Bezug;Wer;Telefon;Betrag",
                "0017;0042;007;4930123;5",
                "0018;0043;008;4930124;6");
        Path plain = write(folder, "b.csv", "Konto-Inhaber;Bezug;Wer;Telefon;Betrag", "17;42;7;4930125;5");
        MappingFile mapping = (MappingFile) MappingFile.read("""
            mapping: 1
            roles: { entity: { column: Konto-Inhaber, type: account }, actor: Wer }
            refs: [ { column: Bezug, type: booking, role: of } ]
            """.getBytes(StandardCharsets.UTF_8));
        ImportRequest asked = InMemoryWorkspace.request(null, file, plain);
        Imported imported = assertInstanceOf(
                Imported.class,
                workspace.run(new ImportRequest(
                        asked.id(),
                        asked.at(),
                        asked.who(),
                        asked.files(),
                        null,
                        new MappingResolver(mapping, ZoneOffset.UTC),
                        null,
                        OrderRule.FILE,
                        null,
                        false,
                        true)));
        assertEquals(
                List.of("0017", "0018", "17"),
                workspace.all(event -> event.stream().id()));
        assertEquals(List.of("007", "008", "7"), workspace.all(Event::actor));
        assertEquals(
                List.of("0042", "0043", "42"),
                workspace.all(e -> e.references().getFirst().entity().id()));
        assertEquals(
                List.of(
                        "{\"Bezug\":\"0042\",\"Telefon\":4930123,\"Betrag\":5}",
                        "{\"Bezug\":\"0043\",\"Telefon\":4930124,\"Betrag\":6}",
                        "{\"Bezug\":\"42\",\"Telefon\":4930125,\"Betrag\":5}"),
                workspace.all(e -> e.data().toString()));
        imported.summaries()
                .forEach(
                        summary -> assertEquals(Set.of("Betrag"), summary.sums().keySet()));
    }

    @Test
    void a_mapped_column_that_is_empty_throughout_is_still_a_column() throws IOException {
        Path file = write(folder, "a.csv", "id,stream,clerk", "1,a-1,", "2,a-1,");
        MappingFile mapping =
                (MappingFile) MappingFile.read("mapping: 1\nroles: { actor: clerk }".getBytes(StandardCharsets.UTF_8));
        ImportRequest asked = InMemoryWorkspace.request(null, file);
        assertInstanceOf(
                Imported.class,
                workspace.run(new ImportRequest(
                        asked.id(),
                        asked.at(),
                        asked.who(),
                        asked.files(),
                        null,
                        new MappingResolver(mapping, ZoneOffset.UTC),
                        null,
                        null,
                        null,
                        false,
                        true)));
        assertEquals(Arrays.asList(null, null), workspace.all(Event::actor));
    }
}
