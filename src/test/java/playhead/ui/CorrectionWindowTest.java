package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.importing.mapping.EventPart;
import playhead.ui.importing.Role;
import playhead.ui.importing.Step;
import playhead.ui.replay.Mark;
import playhead.workspace.Contents;

/** A log that was imported without a question is corrected, by the button that is offered then. */
class CorrectionWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;

    @BeforeEach
    void start() throws Exception {
        driven = new DrivenWindow(folder, Locale.GERMAN);
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void marks_stay_with_their_lines_and_what_differs_is_shown_in_the_language_of_the_window() throws Exception {
        Path log = Files.write(
                folder.resolve("lager.csv"),
                List.of(
                        "case,time,activity,Anzahl,geändert",
                        "A-1,2026-01-03,gezählt,7,2026-01-01",
                        "A-2,2026-01-04,gezählt,9,irgendwann",
                        "A-3,2026-01-05,gezählt,4,2026-01-02"));
        driven.open(log);
        mark(1);
        mark(2);
        driven.robot.clickOn(".toast-then");
        driven.until(() -> driven.table("#importing-sources").getItems().size() == 1);
        step(Step.ROWS);
        step(Step.ROLES);
        driven.robot.interact(() -> {
            driven.model().wizard().roles().select("geändert");
            driven.model().wizard().roles().use(new Role(EventPart.TIME, false));
        });
        step(Step.CHECK);
        driven.until(() -> driven.table("#importing-events").getItems().size() == 2);
        driven.robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        driven.until(() -> driven.robot.lookup("#importing-done").query().isVisible()
                && !driven.model().wizard().correction().differences().isEmpty());
        driven.calm();
        assertEquals(
                "Eine Marke steht wieder bei den Ereignissen derselben Quellzeilen.\n"
                        + "Eine Marke fehlt, weil die Zeile jetzt kein Ereignis hat: Marke 2 (lager.csv Zeile 3)",
                driven.robot.lookup("#importing-kept").queryLabeled().getText());
        List<String> found = driven.model().wizard().correction().differences().stream()
                .map(Contents.Difference::what)
                .toList();
        assertTrue(found.containsAll(List.of("events", "rejects", "only", "fields case", "states")), found.toString());
        driven.robot.clickOn("#importing-done");
        driven.calm();
        assertEquals(
                List.of(new Mark(1, "Marke 1", 1)),
                driven.model().timeline().marks().allProperty().get());
    }

    private void mark(long position) throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(position));
        driven.calm();
        driven.call("marks.set");
    }

    private void step(Step wanted) throws Exception {
        driven.robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        driven.until(() -> driven.model().wizard().model().stepProperty().get() == wanted);
        driven.calm();
    }
}
