package playhead.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import playhead.event.Json;
import playhead.importing.mapping.EventPart;
import playhead.ui.opening.OpenLog;
import playhead.workspace.Contents;
import playhead.workspace.NamedPosition;

class CorrectionTest extends WizardBase {
    @Test
    void a_correction_reads_the_kept_sources_again_and_says_what_is_not_the_same() throws Exception {
        Path log = bench.write(
                "orders.csv",
                "case,time,activity,who",
                "A-1,2026-01-01,placed,ann",
                "A-1,2026-01-02,paid,ann",
                "A-2,2026-01-03,placed,bob");
        bench.add(log);
        bench.next(4);
        Files.delete(log);
        OpenLog before = bench.opened.getFirst();
        bench.wizard.correction().begin(before);
        bench.runAll();
        before.workspace().viewSettings().put("marks", Json.canonical("[{\"position\":2,\"name\":\"paid\"}]"));
        assertTrue(bench.wizard.model().shownProperty().get());
        assertEquals(
                "orders.csv",
                bench.wizard.model().sources().all().getFirst().preview().name());
        Path laid = bench.wizard.model().files().getFirst();
        bench.use("case", null);
        bench.use("who", EventPart.ENTITY);
        bench.next(4);
        assertTrue(bench.wizard.importing().landedProperty().get());
        assertEquals("orders-2", bench.opened.getLast().name());
        Map<String, List<String>> found = bench.wizard.correction().differences().stream()
                .collect(Collectors.toMap(Contents.Difference::what, one -> List.of(one.before(), one.after())));
        assertEquals(List.of("2", ""), found.get("entities case"));
        assertEquals(List.of("", "1"), found.get("entities bob"));
        assertEquals(List.of("case/A-1, case/A-2", "ann/ann, bob/bob"), found.get("only"));
        assertFalse(found.containsKey("events"));
        OpenLog after = bench.opened.getLast();
        assertEquals(
                List.of(new NamedPosition(2, "paid")), after.workspace().notes().marks());
        assertEquals(
                "One mark was carried over to the events of the same source lines.",
                bench.wizard.correction().keptProperty().get());
        bench.wizard.importing().land();
        bench.runAll();
        assertFalse(Files.exists(laid));
        assertEquals(3, before.session().end());
    }

    @Test
    void a_correction_shows_which_fields_and_which_states_are_not_the_same() throws Exception {
        Path log = bench.write(
                "stock.csv", "case,time,activity,pieces", "A-1,2026-01-01,counted,007", "A-2,2026-01-02,counted,9");
        bench.add(log);
        bench.next(4);
        bench.wizard.correction().begin(bench.opened.getFirst());
        bench.runAll();
        bench.use("pieces", EventPart.CORRELATION_ID);
        bench.next(4);
        Map<String, List<String>> found = bench.wizard.correction().differences().stream()
                .collect(Collectors.toMap(Contents.Difference::what, one -> List.of(one.before(), one.after())));
        assertEquals(List.of("pieces", ""), found.get("fields case"));
        assertEquals(List.of("", "2"), found.get("states"));
        assertEquals(List.of("pieces: 007", ""), found.get("state case/A-1"));
        assertFalse(found.containsKey("only"));
    }

    @Test
    void a_correction_begins_with_the_mapping_of_the_import() {
        bench.add(SAMPLES.resolve("changes.tsv"));
        bench.wizard.rows().type("CustomerChanged");
        bench.wizard.roles().select("Kunde");
        bench.wizard.column().normalize("[0-9]+", "4", "C");
        String yaml = bench.wizard.model().yaml();
        bench.next(4);
        bench.wizard.correction().begin(bench.opened.getFirst());
        bench.runAll();
        assertEquals(yaml, bench.wizard.model().yaml());
        bench.next(4);
        assertEquals(List.of(), bench.wizard.correction().differences());
        assertTrue(bench.wizard.correction().saidProperty().get().contains("same"));
    }
}
