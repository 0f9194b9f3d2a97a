package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.revert.OnConflict;
import playhead.ui.changes.CommandFacts;
import playhead.ui.changes.CommandLine;
import playhead.ui.events.EventLine;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;

/** Reverts in the real window: rehearsed in the past, confirmed only with a reason, seen among the commands. */
class RevertWindowTest {
    @TempDir
    Path folder;

    private DrivenWindow driven;
    private Path root;

    @BeforeEach
    void open() throws Exception {
        root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(12));
        driven = new DrivenWindow(folder);
        driven.open(root);
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    private void at(long position) throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(position));
        driven.calm();
    }

    private String why() {
        return driven.robot.lookup("#revert-why").queryAs(Label.class).getText();
    }

    private Button button(String id) {
        return driven.robot.lookup(id).queryAs(Button.class);
    }

    private boolean isShown() {
        return !driven.robot.lookup("#revert").queryAll().isEmpty();
    }

    @Test
    void everything_goes_back_to_the_moment_that_was_looked_at_after_work_on_this_and_a_reason() throws Exception {
        assertNotNull(driven.window().commands().get("revert.toHere").whyNot().get(), "at the end there is nothing");
        at(3);
        driven.robot.push(KeyCode.R);
        driven.until(
                () -> isShown() && !driven.table("#revert-changes").getItems().isEmpty());
        assertEquals("imported evidence: rehearsal only", why());
        assertTrue(button("#revert-append").isDisabled());
        assertTrue(button("#revert-cancel").isDefaultButton());
        driven.robot.interact(() -> button("#revert-work-on").fire());
        assertEquals("a reason is missing", why());
        driven.robot.interact(() ->
                driven.robot.lookup("#revert-reason").queryAs(TextField.class).setText("loaded twice"));
        assertEquals("", why());
        assertEquals("Append 8 events", button("#revert-append").getText());
        assertEquals(12, driven.model().session().end(), "a rehearsal changes nothing");
        driven.robot.interact(() -> button("#revert-append").fire());
        driven.until(() -> !isShown());
        driven.calm();
        assertEquals(20, driven.model().session().end());
        assertEquals("END", driven.model().playhead().modeProperty().get().name());
        assertEquals(20, driven.model().playhead().endProperty().get());
        assertEquals(20, driven.table("#events-table").getItems().size());
        driven.call("view.commands");
        driven.until(() -> driven.table("#commands-table").getItems().size() == 2);
        CommandLine line =
                (CommandLine) driven.table("#commands-table").getItems().get(1);
        assertEquals("Revert tester #13 – #20", line.type() + " " + line.actor() + " " + line.result());
        driven.robot.interact(
                () -> driven.table("#commands-table").getSelectionModel().select(1));
        driven.until(() -> driven.table("#command-events").getItems().size() == 8);
        assertEquals(
                "Reverted",
                ((CommandFacts.Made) driven.table("#command-events").getItems().getFirst()).type());
        at(5);
        driven.robot.push(KeyCode.R);
        driven.until(() -> isShown() && why().equals("a reason is missing"));
    }

    @Test
    void what_was_selected_sorted_and_filtered_stays_after_a_revert() throws Exception {
        driven.robot.interact(() -> {
            driven.model().state().filter().show("total > 1", null);
            driven.model().events().filter().show("type != \"x\"", null);
        });
        driven.calm();
        driven.robot.interact(
                () -> driven.table("#events-table").getSelectionModel().select(1));
        driven.calm();
        long selected = selectedEvent();
        String type = driven.model().state().typeProperty().get().name();
        at(3);
        driven.robot.push(KeyCode.R);
        driven.until(
                () -> isShown() && !driven.table("#revert-changes").getItems().isEmpty());
        driven.robot.interact(() -> button("#revert-work-on").fire());
        driven.robot.interact(() ->
                driven.robot.lookup("#revert-reason").queryAs(TextField.class).setText("kept"));
        driven.robot.interact(() -> button("#revert-append").fire());
        driven.until(() -> !isShown());
        driven.calm();
        assertEquals(20, driven.model().session().end());
        assertEquals(20, driven.model().playhead().atProperty().get());
        assertEquals("total > 1", driven.model().state().filter().where());
        assertEquals("type != \"x\"", driven.model().events().filter().where());
        assertEquals(type, driven.model().state().typeProperty().get().name());
        assertEquals(selected, selectedEvent());
    }

    private long selectedEvent() {
        return ((EventLine) driven.table("#events-table").getSelectionModel().getSelectedItem()).position();
    }

    @Test
    void cancel_and_escape_leave_everything_as_it_was() throws Exception {
        at(3);
        driven.robot.push(KeyCode.R);
        driven.until(this::isShown);
        driven.robot.write("because");
        driven.robot.push(KeyCode.ENTER);
        assertTrue(isShown(), "Enter in the field does not press Cancel");
        driven.robot.push(KeyCode.ESCAPE);
        driven.until(() -> !isShown());
        assertEquals(3, driven.model().playhead().atProperty().get());
        assertEquals(12, driven.model().session().end());
    }

    @Test
    void conflicts_must_be_decided_before_anything_is_appended() throws Exception {
        driven.robot.interact(() -> driven.model().detail().showEvent(1));
        driven.until(() -> driven.model().detail().eventProperty().get() != null);
        driven.call("revert.event");
        driven.until(
                () -> isShown() && !driven.table("#revert-conflicts").getItems().isEmpty());
        assertEquals("say what to do with the conflicts", why());
        driven.robot.interact(() -> modes().setValue(OnConflict.TAKE));
        driven.until(() -> !driven.table("#revert-changes").getItems().isEmpty());
        assertEquals("imported evidence: rehearsal only", why());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<OnConflict> modes() {
        return driven.robot.lookup("#revert-mode").queryAs(ComboBox.class);
    }

    @Test
    void a_sealed_workspace_says_why_it_takes_no_revert() throws Exception {
        driven.call("file.close");
        driven.until(() -> driven.model().logProperty().get() == null);
        driven.calm();
        if (OpenWorkspace.workspaces(folder).open(root)
                instanceof Answer.Given<Workspace>(Workspace sealed, var said)) {
            try (sealed) {
                sealed.changes().then(changes -> changes.seal());
            }
        }
        driven.open(root);
        at(3);
        driven.call("revert.toHere");
        driven.until(() -> isShown() && why().startsWith("the workspace is sealed"));
        assertTrue(button("#revert-append").isDisabled());
        assertFalse(driven.table("#revert-changes").getItems().isEmpty(), "it can be rehearsed all the same");
    }
}
