package playhead.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.event.Event;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.RowKind;

/** What the columns of a file can be chosen to be. */
class ColumnsStepTest extends WizardBase {
    @Test
    void a_column_that_is_taken_by_its_name_can_be_an_ordinary_field() throws Exception {
        bench.add(bench.write("a.csv", "case,time,user", "A-1,2026-01-01,ann", "A-1,2026-01-02,bob"));
        bench.use("user", null);
        bench.next(4);
        Event first = events(bench.opened.getFirst().session()).getFirst();
        assertNull(first.actor());
        assertEquals("{\"user\":\"ann\"}", first.data().toString());
        assertEquals("case", first.stream().type());
    }

    @Test
    void files_of_different_columns_have_mappings_of_their_own_in_one_import() throws Exception {
        bench.add(
                SAMPLES.resolve("changes.tsv"),
                bench.write(
                        "orders.csv",
                        "Auftrag;Zeitpunkt;Schritt",
                        "A-1;01.05.2026 10:00;neu",
                        "A-1;02.05.2026 10:00;fertig"));
        assertEquals(2, bench.wizard.model().sources().layouts().size());
        bench.next(4);
        List<Event> events = events(bench.opened.getFirst().session());
        assertTrue(events.stream().anyMatch(event -> event.type().equals("fertig")));
        assertTrue(events.stream().anyMatch(event -> event.type().equals("Changed")));
    }

    @Test
    void a_kept_mapping_is_offered_for_the_same_columns_and_fitted_to_others() throws Exception {
        bench.add(SAMPLES.resolve("bank.csv"));
        bench.use("Verwendungszweck", EventPart.CORRELATION_ID);
        Path[] kept = new Path[1];
        bench.wizard.offers().save("my bank: 2026", file -> kept[0] = file);
        bench.runAll();
        assertEquals("my bank- 2026.mapping.yaml", kept[0].getFileName().toString());
        bench.wizard.model().clear();
        bench.add(SAMPLES.resolve("bank.csv"));
        Source bank = bench.wizard.model().sources().all().getFirst();
        bench.wizard.offers().look(bank);
        bench.runAll();
        assertTrue(bench.wizard.offers().offers().getFirst().same());
        bench.wizard.offers().use(bench.wizard.offers().offers().getFirst(), Map.of());
        assertTrue(bench.wizard.model().yaml().contains("Verwendungszweck"));
        bench.wizard.model().clear();
        String other = Files.readString(SAMPLES.resolve("bank.csv")).replaceFirst("Zeit", "Zeitpunkt der Buchung");
        bench.add(Files.writeString(folder.resolve("other.csv"), other));
        bench.wizard.offers().look(bench.wizard.model().sources().all().getFirst());
        bench.runAll();
        var offer = bench.wizard.offers().offers().getFirst();
        assertEquals(List.of("Zeit"), offer.missing());
        bench.wizard.offers().use(offer, Map.of());
        assertFalse(bench.wizard.model().yaml().contains("Verwendungszweck"), "not without a name for Zeit");
        bench.wizard.offers().use(offer, Map.of("Zeit", "Zeitpunkt der Buchung"));
        assertTrue(bench.wizard.model().yaml().contains("time: { column: \"Zeitpunkt der Buchung\""));
        assertTrue(bench.wizard.model().yaml().contains("correlationId: { column: \"Verwendungszweck\" }"));
    }

    @Test
    void everything_that_a_column_can_be_for_has_a_name() {
        playhead.ui.text.Words words = new playhead.ui.text.Words(java.util.Locale.GERMAN);
        for (RowKind kind : RowKind.values()) {
            Role.all(kind).forEach(role -> assertTrue(words.has(role.key()), role.key()));
        }
    }

    @Test
    void three_hundred_columns_are_listed_with_what_they_hold() throws Exception {
        String names = String.join(
                ",",
                java.util.stream.IntStream.range(0, 300).mapToObj(n -> "c" + n).toList());
        String row = String.join(
                ",",
                java.util.stream.IntStream.range(0, 300).mapToObj(n -> "v" + n).toList());
        bench.add(bench.write("wide.csv", names, row, row));
        assertEquals(300, bench.wizard.roles().lines().size());
        assertEquals("v299", bench.wizard.roles().lines().getLast().head());
    }
}
