package playhead.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Json;
import playhead.readmodel.export.Fact;
import playhead.readmodel.export.Sheet;
import playhead.readmodel.export.SheetForm;
import playhead.readmodel.export.SheetProof;
import playhead.ui.async.Background;
import playhead.ui.job.Jobs;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;

class ExportViewModelTest {
    private static final Sheet TWO = Sheet.of(
            List.of("entity", "total"),
            List.of(
                    new Json[] {Json.canonical("\"a\""), Json.canonical("1.50")},
                    new Json[] {Json.canonical("\"b\""), Json.canonical("2")}));
    private static final Sheet ONE =
            Sheet.of(List.of("entity", "total"), List.of(new Json[][] {{Json.canonical("\"b\""), Json.canonical("2")}
            }));

    @TempDir
    Path folder;

    private final List<String> copied = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Optional<Offer> offer =
            Optional.of(new Offer("orders", List.of(new Fact("filter", "total > 1")), () -> Answer.of(TWO), ONE));
    private final Words words = new Words(Locale.ENGLISH);
    private final ExportViewModel model = new ExportViewModel(
            () -> offer,
            () -> List.of(new Fact("workspace", "shop"), new Fact("mode", "PAST")),
            new Jobs(
                    new Background(Runnable::run, Runnable::run, failure -> {
                        throw new AssertionError(failure);
                    }),
                    words,
                    () -> 0),
            copied::add,
            said::add,
            words);

    @Test
    void copying_takes_the_selected_rows_with_tabs() {
        model.copySelected();
        assertEquals(List.of("entity\ttotal\nb\t2\n"), copied);
        assertEquals(List.of("1 row copied"), said);
    }

    @Test
    void a_file_says_what_it_is_and_how_many_rows_it_has() throws Exception {
        boolean[] done = {false};
        model.whenDone(() -> done[0] = true);
        model.propose(folder);
        assertEquals(
                folder.resolve("orders.csv").toString(), model.fileProperty().get());
        model.write();
        assertEquals(
                "# workspace: shop\n# mode: PAST\n# filter: total > 1\n# rows: 2\n# sha256: "
                        + SheetProof.of(TWO).sha256() + "\nentity,total\na,1.50\nb,2\n",
                Files.readString(folder.resolve("orders.csv")));
        assertTrue(done[0]);
        assertTrue(said.getFirst().contains("orders.csv"), said.toString());
    }

    @Test
    void another_form_renames_the_file_and_a_bare_one_has_rows_only() throws Exception {
        model.propose(folder);
        model.formProperty().set(SheetForm.NDJSON);
        model.headedProperty().set(false);
        model.write();
        assertEquals(
                "{\"entity\":\"a\",\"total\":1.50}\n{\"entity\":\"b\",\"total\":2}\n",
                Files.readString(folder.resolve("orders.ndjson")));
    }

    @Test
    void everything_can_be_copied_in_any_form_of_text() {
        model.formProperty().set(SheetForm.MARKDOWN);
        model.headedProperty().set(false);
        model.copyAll();
        assertEquals(List.of("| entity | total |\n| --- | --- |\n| a | 1.50 |\n| b | 2 |\n"), copied);
    }

    @Test
    void what_cannot_be_written_is_said_and_nothing_is_left_behind() {
        model.fileProperty().set(folder.resolve("no/such/folder.csv").toString());
        model.write();
        assertTrue(
                model.problemProperty().get().contains("nothing was written"),
                model.problemProperty().get());
        assertFalse(Files.exists(folder.resolve("no")));
        model.fileProperty().set("  ");
        model.write();
        assertEquals("name a file first", model.problemProperty().get());
    }

    @Test
    void a_refusal_of_the_question_is_passed_on() {
        offer = Optional.of(new Offer("orders", List.of(), () -> Answer.refuse("no such field"), ONE));
        model.copyAll();
        assertEquals("no such field", model.problemProperty().get());
        assertEquals(List.of(), copied);
    }

    @Test
    void without_rows_to_show_it_says_why() {
        assertNull(model.whyNot());
        offer = Optional.empty();
        assertNotNull(model.whyNot());
    }
}
