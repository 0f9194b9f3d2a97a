package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.replay.Mode;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.QuerySide;
import playhead.workspace.Session;

/** The Lab in the real window. */
class LabWindowTest {
    @TempDir
    Path home;

    private static String figure(DrivenWindow window, String what) {
        return window.robot.lookup("#lab-figure-" + what).queryAs(Label.class).getText();
    }

    @Test
    void sagas_are_played_step_by_step_up_to_a_deadline_and_to_the_end() throws Exception {
        try (DrivenWindow window = new DrivenWindow(home)) {
            window.call("lab.new");
            window.until(() -> window.model().logProperty().get() != null);
            window.calm();
            window.until(() -> window.robot.lookup("#lab-scenario").tryQuery().isPresent());
            CheckBox silent = window.robot.lookup("#lab-fault-timeout").queryAs(CheckBox.class);
            window.robot.interact(() -> silent.setSelected(true));
            assertFalse(silent.isDisabled());

            window.call("lab.step");
            window.until(() -> figure(window, "events").equals("1"));
            window.calm();
            assertEquals(1, window.model().playhead().endProperty().get());
            assertTrue(silent.isDisabled(), "what is played can still be changed");

            window.call("lab.deadline");
            window.until(() -> !figure(window, "events").equals("1"));
            window.calm();
            long end = window.model().playhead().endProperty().get();
            assertEquals("StepTimedOut", type(window, end - 1));

            window.call("lab.finish");
            window.until(() -> figure(window, "open").equals("0"));
            window.calm();
            assertTrue(window.model().playhead().endProperty().get() > end);
            assertFalse(window.window().commands().get("lab.step").isEnabled());
            assertTrue(window.robot.lookup("#lab-new").queryAs(Button.class).isVisible());
        }
    }

    private static String type(DrivenWindow window, long position) {
        Session session = window.model().session();
        return session.events(EventQuery.all(session.end()))
                        instanceof Answer.Given<EventHits>(EventHits hits, var said)
                ? hits.event((int) position - 1).type()
                : "";
    }

    @Test
    void what_is_played_goes_on_live_and_waits_while_the_past_is_looked_at() throws Exception {
        try (DrivenWindow window = new DrivenWindow(home)) {
            window.call("lab.new");
            window.until(() -> window.model().logProperty().get() != null);
            window.calm();
            window.call("lab.step");
            window.until(() -> figure(window, "events").equals("1"));
            window.calm();
            window.robot.interact(() -> window.model().playhead().moveTo(0));
            window.calm();
            assertEquals(Mode.PAST, window.model().playhead().modeProperty().get());
            assertFalse(window.window().commands().get("lab.step").isEnabled(), "written while in the past");
            window.call("playhead.end");
            window.call("lab.play");
            window.until(() -> window.model().playhead().endProperty().get() > 40);
            window.call("lab.play");
            window.calm();
            assertEquals(Mode.LIVE, window.model().playhead().modeProperty().get());
        }
    }

    @Test
    void other_workspaces_are_left_alone() throws Exception {
        try (DrivenWindow window = new DrivenWindow(home, Locale.GERMAN)) {
            window.open(Path.of("sample-data/shop.ndjson"));
            window.call("view.lab");
            window.calm();
            assertFalse(window.window().commands().get("lab.play").isEnabled());
            assertTrue(window.robot.lookup("#lab-play").query().isDisabled());
            assertEquals(Mode.END, window.model().playhead().modeProperty().get());
        }
    }

    @Test
    void another_run_follows_in_the_same_workspace_when_the_one_before_is_over() throws Exception {
        try (DrivenWindow window = new DrivenWindow(home)) {
            window.call("lab.new");
            window.until(() -> window.model().logProperty().get() != null);
            window.calm();
            assertFalse(window.window().commands().get("lab.again").isEnabled(), "before there was one");
            window.call("lab.finish");
            window.until(() -> figure(window, "open").equals("0"));
            window.calm();
            long end = window.model().playhead().endProperty().get();
            window.call("lab.again");
            ComboBox<?> scenario = window.robot.lookup("#lab-scenario").queryAs(ComboBox.class);
            assertFalse(scenario.isDisabled());
            window.robot.interact(() -> scenario.getSelectionModel().select(1));
            assertEquals(end, window.model().playhead().endProperty().get());
            window.call("lab.finish");
            window.until(() -> window.model().playhead().endProperty().get() > end);
            window.calm();
            assertEquals("LimitAgreed", type(window, end + 1));
            assertEquals("20", figure(window, "completed"));
            assertTrue(scenario.isDisabled());
            assertEquals(
                    2,
                    window.model().logProperty().get().workspace().commands().stream()
                            .filter(record -> record.request().type().equals("StartLab"))
                            .count());
        }
    }

    @Test
    void the_rows_of_each_service_are_shown_and_stand_still_while_the_query_side_is_paused() throws Exception {
        try (DrivenWindow window = new DrivenWindow(home)) {
            window.call("lab.new");
            window.until(() -> window.model().logProperty().get() != null);
            window.calm();
            window.robot.interact(() -> window.robot
                    .lookup("#lab-services")
                    .queryAs(TitledPane.class)
                    .setExpanded(true));
            window.call("lab.step");
            window.call("lab.deadline");
            window.call("lab.finish");
            window.until(() -> figure(window, "open").equals("0"));
            window.calm();
            ComboBox<String> service = window.robot.lookup("#lab-service").queryComboBox();
            assertEquals(
                    List.of("orchestrator", "orders", "payment", "shipping", "stock"), List.copyOf(service.getItems()));
            window.robot.interact(() -> service.setValue("orders"));
            window.calm();
            TableView<?> table = window.table("#lab-services-table");
            assertEquals(20, table.getItems().size());
            assertTrue(table.getColumns().stream()
                    .anyMatch(column -> column.getText().equals("status")));
            assertEquals("", behind(window));
            QuerySide side = window.model().logProperty().get().workspace().querySide();
            side.pause();
            window.call("lab.again");
            window.call("lab.finish");
            window.until(() -> figure(window, "completed").equals("20"));
            window.calm();
            assertEquals(20, table.getItems().size());
            assertEquals("20 rows in a schema of its own; events that are not in them: 40.", behind(window));
        }
    }

    private static String behind(DrivenWindow window) {
        String text =
                window.robot.lookup("#lab-services-about").queryAs(Label.class).getText();
        return text.contains("not in them") ? text : "";
    }
}
