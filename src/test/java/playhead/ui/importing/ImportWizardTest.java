package playhead.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.event.Event;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.RowKind;
import playhead.importing.pipeline.FileSummary;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.workspace.ImportOptions;
import playhead.workspace.Session;
import playhead.workspace.Workspace;

class ImportWizardTest extends WizardBase {
    @Test
    void a_ledger_is_imported_as_the_command_line_imports_it_with_the_same_mapping() throws Exception {
        bench.add(SAMPLES.resolve("bank.csv"));
        bench.wizard.model().sources().zoneProperty().set(ZoneId.of("Europe/Berlin"));
        bench.wizard.roles().select("Buchung");
        bench.wizard.column().say("booking", "");
        bench.wizard.roles().select("Von");
        bench.wizard.roles().use(Role.REFERENCE);
        bench.wizard.column().say("account", "from");
        bench.next(3);
        Path yaml = Files.writeString(
                folder.resolve("wizard.yaml"), bench.wizard.model().yaml());
        FileSummary tried =
                bench.wizard.check().resultProperty().get().summaries().getFirst();
        bench.next(1);
        Session shown = bench.opened.getFirst().session();
        assertFalse(bench.wizard.model().shownProperty().get());
        Path root = folder.resolve("line.playhead");
        ImportOutcome.Imported imported = assertInstanceOf(
                ImportOutcome.Imported.class,
                given(bench.workspaces.importInto(
                        root,
                        new ImportOptions(
                                List.of(SAMPLES.resolve("bank.csv")), null, yaml, null, null, null, false, true),
                        ImportProgress.NONE)));
        assertEquals(imported.summaries().getFirst().accepted(), tried.accepted());
        assertEquals(imported.summaries().getFirst().sums(), tried.sums());
        assertEquals(imported.summaries().getFirst().sha256(), tried.sha256());
        try (Workspace line = given(bench.workspaces.open(root))) {
            assertEquals(events(line.session()), events(shown));
            assertTrue(events(shown).size() > 100);
        }
    }

    @Test
    void a_change_log_goes_through_with_what_is_guessed_and_its_customers_brought_together() {
        bench.add(SAMPLES.resolve("changes.tsv"));
        assertEquals(RowKind.CHANGE, bench.wizard.rows().kind());
        bench.wizard.rows().type("CustomerChanged");
        bench.wizard.roles().select("Kunde");
        int before = bench.wizard.column().trialProperty().get().before();
        assertEquals(
                "[0-9]+", bench.wizard.column().suggestion().how().extract().pattern());
        bench.wizard.column().normalize("[0-9]+", "", "C");
        assertTrue(bench.wizard.column().trialProperty().get().after() < before);
        bench.wizard.column().normalize("[0-9", "", "C");
        assertTrue(bench.wizard.column().problemProperty().get().startsWith("no pattern"));
        bench.next(4);
        List<Event> events = events(bench.opened.getFirst().session());
        assertEquals("CustomerChanged", events.getFirst().type());
        assertTrue(events.stream().allMatch(event -> event.stream().id().matches("C[0-9]+")));
    }

    @Test
    void what_the_check_shows_is_what_would_be_imported_and_nothing_is_kept() throws Exception {
        Path log = bench.write(
                "a.csv",
                "case;time;activity;amount",
                "A-1;2026-03-29 02:30:00;pay;1,50",
                "A-1;2026-03-29 03:30:00;pay;2,25",
                "A-2;never;pay;9,00",
                "A-2;2026-03-29 01:30:00;pay;10,00");
        bench.add(log);
        bench.wizard.model().sources().zoneProperty().set(ZoneId.of("Europe/Berlin"));
        bench.next(3);
        ImportOutcome.DryRun dry = bench.wizard.check().resultProperty().get();
        assertEquals(2, dry.summaries().getFirst().accepted());
        assertEquals(2, dry.summaries().getFirst().rejected());
        assertEquals(
                List.of(2L, 4L),
                dry.finds().rejects().stream().map(reject -> reject.line()).toList());
        assertEquals(
                "2026-03-29T00:30:00Z", dry.finds().events().getFirst().time().print());
        SumLine sum = bench.wizard.check().sums().getFirst();
        assertEquals("12.25", sum.sum().toPlainString());
        sum.expectedProperty().set("1.012,25");
        assertEquals("-1000.00", sum.difference().toPlainString());
        sum.expectedProperty().set("12.25");
        assertEquals(0, sum.difference().signum());
        assertTrue(bench.wizard.check().clockChanges().getFirst().skipped());
        assertEquals(
                "03:00",
                bench.wizard
                        .check()
                        .clockChanges()
                        .getFirst()
                        .to()
                        .toLocalTime()
                        .toString());
        assertFalse(Files.exists(folder.resolve("home")));
    }

    @Test
    void the_next_step_waits_for_what_is_needed_and_says_for_what() throws Exception {
        WizardViewModel model = bench.wizard.model();
        model.show(List.of());
        assertEquals("no file with records yet", model.whyNotNext());
        bench.add(bench.write("empty.csv"));
        assertEquals("no file with records yet", model.whyNotNext());
        bench.add(bench.write("rows.csv", "case,time,field", "A-1,2026-01-01,x"));
        model.next();
        assertEquals(Step.ROWS, model.stepProperty().get());
        bench.wizard.rows().kind(RowKind.CHANGE);
        model.next();
        model.next();
        assertEquals(Step.ROLES, model.stepProperty().get());
        assertTrue(model.whyNotNext().contains("rows.csv"));
        bench.wizard.rows().kind(RowKind.EVENT);
        assertNull(model.whyNotNext());
        Path broken = Files.write(folder.resolve("broken.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1});
        bench.add(broken);
        assertTrue(model.whyNotNext().contains("broken.gz"));
        model.sources().remove(model.sources().all().getLast());
        assertNull(model.whyNotNext());
    }

    @Test
    void hiding_loses_nothing_and_starting_over_loses_all() {
        bench.add(SAMPLES.resolve("bank.csv"));
        bench.next(2);
        bench.use("Inhaber", EventPart.ACTOR);
        bench.wizard.model().hide();
        bench.wizard.model().show(List.of());
        assertEquals(Step.ROLES, bench.wizard.model().stepProperty().get());
        assertTrue(bench.wizard.model().yaml().contains("actor: { column: \"Inhaber\" }"));
        bench.wizard.model().clear();
        assertTrue(bench.wizard.model().sources().all().isEmpty());
        assertTrue(bench.wizard.roles().lines().isEmpty());
    }

    @Test
    void a_try_that_is_left_is_stopped_and_its_late_answer_is_dropped() {
        bench.add(SAMPLES.resolve("shop.csv"));
        bench.wizard.model().next();
        bench.wizard.model().next();
        bench.wizard.model().next();
        assertNotNull(bench.wizard.check().runningProperty().get());
        bench.wizard.model().back();
        bench.runAll();
        assertNull(bench.wizard.check().resultProperty().get());
        bench.next(1);
        assertNotNull(bench.wizard.check().resultProperty().get());
    }

    @Test
    void a_cancelled_import_keeps_nothing_and_can_begin_again() {
        bench.add(SAMPLES.resolve("shop.csv"));
        bench.next(3);
        bench.wizard.model().next();
        bench.wizard.importing().cancel();
        bench.runAll();
        assertTrue(bench.opened.isEmpty());
        assertTrue(bench.wizard.importing().problemProperty().get().contains("cancelled"));
        assertFalse(Files.exists(folder.resolve("home/shop.playhead")));
        bench.wizard.model().back();
        bench.runAll();
        bench.next(1);
        assertEquals(1, bench.opened.size());
    }

    @Test
    void every_format_goes_through_without_a_word() {
        for (String log : List.of("shop.ndjson", "shop.json", "shop.xes", "shop.ndjson.gz", "images.csv")) {
            bench.add(SAMPLES.resolve(log));
            bench.next(4);
            assertTrue(events(bench.opened.getLast().session()).size() > 30, log);
        }
        assertEquals(5, bench.opened.size());
    }
}
