package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import playhead.workspace.Replay;

/** Drives the real window by keys and mouse. */
class WindowTest extends OrdersWindow {
    private static final int EVENTS = 900;

    WindowTest() {
        super(EVENTS);
    }

    @Test
    void keys_move_the_playhead() throws Exception {
        assertEquals(EVENTS, at());
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
        assertEquals(EVENTS - 2, at());
        press(KeyCode.RIGHT);
        assertEquals(EVENTS - 1, at());
        driven.robot
                .press(KeyCode.SHIFT)
                .press(KeyCode.LEFT)
                .release(KeyCode.LEFT)
                .release(KeyCode.SHIFT);
        assertEquals(EVENTS - 101, at());
        press(KeyCode.HOME);
        assertEquals(0, at());
        press(KeyCode.PAGE_DOWN);
        assertEquals(EVENTS, at());
        press(KeyCode.HOME);
        assertTrue(driven.robot.lookup("PAST").tryQuery().isPresent());
        press(KeyCode.ESCAPE);
        assertEquals(EVENTS, at());
        assertFalse(driven.robot.lookup("PAST").tryQuery().isPresent());
    }

    @Test
    void letters_typed_into_a_filter_are_text_and_no_commands() throws Exception {
        press(KeyCode.DIGIT1);
        driven.robot.clickOn("#events-filter");
        driven.robot.write("position > 0");
        press(KeyCode.LEFT);
        press(KeyCode.HOME);
        driven.until(
                () -> driven.model().events().filter().countProperty().get().contains("match"));
        assertEquals(
                "position > 0", driven.model().events().filter().textProperty().get());
        assertEquals(EVENTS, at());
        press(KeyCode.ESCAPE);
        assertEquals("", driven.model().events().filter().textProperty().get());
        press(KeyCode.ESCAPE);
        press(KeyCode.LEFT);
        assertEquals(EVENTS - 1, at());
    }

    @Test
    void dragging_over_the_timeline_takes_the_playhead_along() throws Exception {
        driven.robot.moveTo(driven.point(".timeline", 0.2, 0.95)).press(MouseButton.PRIMARY);
        driven.calm();
        long first = at();
        assertTrue(first > 0.15 * EVENTS && first < 0.25 * EVENTS, "at " + first);
        driven.robot.moveTo(driven.point(".timeline", 0.5, 0.95));
        driven.robot.moveTo(driven.point(".timeline", 0.8, 0.95));
        driven.robot.release(MouseButton.PRIMARY);
        driven.calm();
        assertTrue(at() > 0.75 * EVENTS && at() < 0.85 * EVENTS, "at " + at());
        assertEquals(at(), driven.model().following().shownProperty().get().at());
    }

    @Test
    void a_key_changes_the_axis_and_a_click_means_the_same_event_where_events_are_evenly_spread() throws Exception {
        assertTrue(driven.model().timeline().choice().isByTime());
        driven.robot.clickOn(driven.point(".timeline", 0.5, 0.6));
        driven.calm();
        long byTime = at();
        press(KeyCode.T);
        assertFalse(driven.model().timeline().choice().isByTime());
        assertEquals(byTime, at());
        driven.robot.clickOn(driven.point(".timeline", 0.5, 0.6));
        driven.calm();
        assertTrue(Math.abs(at() - byTime) <= 2, at() + " and " + byTime);
        driven.robot.clickOn("#axis");
        driven.calm();
        assertTrue(driven.model().timeline().choice().isByTime());
    }

    @Test
    void a_filter_counts_and_narrows_the_table_and_a_wrong_one_says_where() throws Exception {
        driven.robot.write("/");
        driven.robot.write("=type == \"OrderPaid\"");
        driven.until(() -> driven.table("#events-table").getItems().size() == EVENTS / 3);
        driven.robot.write(" &&");
        driven.until(
                () -> !driven.model().events().filter().problemProperty().get().isEmpty());
        assertEquals(EVENTS / 3, driven.table("#events-table").getItems().size());
    }

    @Test
    void selecting_an_event_shows_it_and_its_entity_and_a_line_of_its_history_jumps() throws Exception {
        driven.robot.interact(
                () -> driven.table("#events-table").getSelectionModel().select(2));
        driven.until(() -> driven.model().detail().eventProperty().get() != null);
        assertEquals(3, driven.model().detail().eventProperty().get().position());
        driven.robot.clickOn(".hyperlink");
        driven.until(() -> driven.table("#entity-history").getItems().size() == 2);
        driven.until(() -> fields() == 3);
        driven.robot.interact(() -> driven.model().detail().walk().to(1));
        driven.calm();
        assertEquals(1, at());
        driven.until(() -> driven.robot.lookup(".chip").queryAll().stream()
                .allMatch(chip -> ((Labeled) chip).getText().startsWith("#1 ")));
    }

    private int fields() {
        return driven.robot
                .lookup("#entity-state")
                .queryAs(TreeTableView.class)
                .getRoot()
                .getChildren()
                .size();
    }

    @Test
    void the_state_table_follows_the_playhead_and_marks_what_changed() throws Exception {
        press(KeyCode.DIGIT2);
        robotGoTo("2");
        driven.until(() -> driven.table("#state-table").getItems().size() == 2);
        press(KeyCode.RIGHT);
        driven.calm();
        assertTrue(driven.robot.lookup(".table-cell").queryAll().stream()
                .anyMatch(cell -> cell.getPseudoClassStates().toString().contains("changed")));
    }

    @Test
    void a_place_that_does_not_exist_is_refused_in_words() throws Exception {
        robotGoTo("99999");
        driven.until(() -> driven.robot.lookup("#said").queryLabeled().getText().contains("99999"));
        assertEquals(EVENTS, at());
    }

    @Test
    void another_order_is_chosen_and_kept_while_moving() throws Exception {
        driven.robot.interact(() -> driven.model().jump().changeOrder(Replay.OCCURRED));
        driven.until(() -> driven.model().playhead().replayProperty().get() == Replay.OCCURRED);
        press(KeyCode.LEFT);
        driven.calm();
        assertEquals(
                Replay.OCCURRED,
                driven.model().following().shownProperty().get().replay());
        assertTrue(
                driven.model().text().status().get().contains("OCCURRED"),
                driven.model().text().status().get());
    }

    @Test
    void every_control_that_takes_the_cursor_has_a_name() {
        List<String> nameless = new ArrayList<>();
        walk(driven.window().scene().getRoot(), nameless);
        assertEquals(List.of(), nameless);
    }

    @Test
    void the_card_of_keys_opens_and_closes_and_says_what_cannot_be_done_now() throws Exception {
        press(KeyCode.F1);
        assertNotNull(driven.robot.lookup(".key-card").query());
        press(KeyCode.ESCAPE);
        assertTrue(driven.robot.lookup(".key-card").tryQuery().isEmpty());
        assertEquals(EVENTS, at());
        driven.robot.interact(() -> driven.model().close());
        press(KeyCode.F1);
        assertTrue(driven.robot.lookup("not now: nothing is open").tryQuery().isPresent());
    }

    private static void walk(Node node, List<String> nameless) {
        boolean named = node.getAccessibleText() != null
                || node instanceof Labeled labelled
                        && labelled.getText() != null
                        && !labelled.getText().isEmpty()
                || node instanceof TabPane
                || node instanceof ScrollBar;
        if (node instanceof Control && node.isFocusTraversable() && !named) {
            nameless.add(node.toString());
        }
        if (node instanceof Parent parent && !(node instanceof TableView)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, nameless));
        }
    }

    private void robotGoTo(String place) throws TimeoutException {
        press(KeyCode.G);
        driven.robot.write(place);
        press(KeyCode.ENTER);
        driven.calm();
    }
}
