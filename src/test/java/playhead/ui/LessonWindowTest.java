package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.look.TableScroll;
import playhead.ui.replay.Mode;

/** A lesson is gone through in the real window, with the keyboard. */
class LessonWindowTest {
    private DrivenWindow driven;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        driven = new DrivenWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void a_lesson_is_chosen_told_guessed_done_and_checked_by_keys_alone() throws Exception {
        begin(1);
        assertTrue(driven.robot.lookup("#lesson-panel").query().isVisible());
        assertEquals("step 1 of 4", said("#lesson-count"));
        next();
        driven.until(() -> said("#lesson-said").startsWith("✓ 2 things"));
        next();
        assertEquals("step 2 of 4", said("#lesson-count"));
        assertTrue(driven.robot.lookup("#lesson-next").query().isDisabled(), "first say what you expect");
        driven.robot.interact(() ->
                driven.robot.lookup("#lesson-choices .radio-button").query().requestFocus());
        driven.press(KeyCode.SPACE);
        next();
        driven.until(() -> said("#lesson-said").startsWith("You said 0; it is 1."));
        driven.until(() -> driven.model().playhead().atProperty().get() == 13);
        assertEquals(Mode.PAST, driven.model().playhead().modeProperty().get());
    }

    @Test
    void what_a_lesson_tells_of_has_rows_in_a_small_window_with_large_letters() throws Exception {
        driven.robot.interact(() -> driven.model().look().zoomBy(2));
        begin(1);
        next();
        driven.until(() -> said("#lesson-said").startsWith("✓"));
        next();
        driven.calm();
        driven.call("view.events");
        assertTrue(
                TableScroll.last(driven.table("#events-table")) - TableScroll.first(driven.table("#events-table")) >= 4,
                "rows below the lesson");
        driven.call("lesson.leave");
        driven.calm();
        assertTrue(driven.robot.lookup(".legend").query().isVisible(), "the timeline is back");
    }

    @Test
    void a_rebuild_and_a_revert_go_on_with_the_log_as_the_step_left_it() throws Exception {
        begin(2);
        next();
        driven.until(() -> said("#lesson-said").startsWith("✓"));
        next();
        choose(2);
        next();
        driven.until(() -> said("#lesson-said").startsWith("You said 62; it is 62."));
        assertEquals(657, driven.model().playhead().atProperty().get());
        assertTrue(driven.model().logProperty().get().workspace().isOpen());
        assertNull(driven.model().problemProperty().get());
        begin(5);
        next();
        driven.until(() -> said("#lesson-said").startsWith("✓"));
        next();
        choose(0);
        next();
        driven.until(() -> said("#lesson-said").startsWith("You said 1; it is 1."));
        assertEquals(
                driven.model().logProperty().get().workspace().end(),
                driven.model().playhead().atProperty().get());
    }

    @Test
    void a_step_plays_the_lab_event_by_event_and_what_is_selected_stays() throws Exception {
        begin(3);
        assertEquals(0, driven.model().session().end());
        long[] seen = {0, 0};
        driven.robot.interact(() -> driven.model().playhead().endProperty().addListener((property, was, is) -> {
            seen[0]++;
            seen[1] = Math.max(seen[1], is.longValue() - was.longValue());
        }));
        next();
        driven.until(() -> driven.table("#events-table").getItems().size() > 4);
        driven.robot.interact(
                () -> driven.table("#events-table").getSelectionModel().select(2));
        Object selected = driven.table("#events-table").getSelectionModel().getSelectedItem();
        driven.until(() -> said("#lesson-said").startsWith("✓ 3 things"));
        long end = driven.model().session().end();
        assertEquals(end, driven.model().playhead().atProperty().get());
        assertTrue(seen[0] > 20 && seen[1] <= 4, seen[0] + " times, at most " + seen[1] + " events");
        assertEquals(
                selected.toString(),
                driven.table("#events-table")
                        .getSelectionModel()
                        .getSelectedItem()
                        .toString());
        driven.call("lesson.again");
        driven.until(() -> driven.model().session().end() == 0);
        assertEquals("step 1 of 5", said("#lesson-count"));
    }

    @Test
    void another_language_goes_on_at_the_same_step_with_the_same_guess() throws Exception {
        begin(1);
        next();
        driven.until(() -> said("#lesson-said").startsWith("✓"));
        next();
        choose(0);
        driven.call("view.language");
        assertEquals("Schritt 2 von 4", said("#lesson-count"));
        assertTrue(driven.robot
                .lookup("#lesson-choices .radio-button:selected")
                .tryQuery()
                .isPresent());
        assertFalse(driven.robot.lookup("#lesson-next").query().isDisabled());
        String german = said("#lesson-text");
        next();
        driven.until(() -> said("#lesson-said").startsWith("Gesagt wurde 0"));
        driven.call("view.language");
        assertTrue(said("#lesson-said").startsWith("You said 0; it is 1."));
        assertFalse(german.equals(said("#lesson-text")));
        assertTrue(driven.title().contains("Event"), driven.title());
        next();
        assertEquals("step 3 of 4", said("#lesson-count"));
    }

    @Test
    void the_query_side_is_paused_by_a_step_is_seen_to_lag_and_catches_up() throws Exception {
        begin(0);
        next();
        next();
        next();
        while (!said("#lesson-count").startsWith("step 4")) {
            if (driven.robot.lookup("#lesson-next").query().isDisabled()) {
                choose(0);
            }
            next();
        }
        assertTrue(driven.robot.lookup("#strip").query().isVisible(), "the way of a command is not shown");
        driven.call("playhead.end");
        next();
        driven.until(() -> said("#lesson-said").startsWith("✓"));
        next();
        choose(2);
        next();
        driven.until(() -> said("#lesson-said").startsWith("You said 2; it is 2."));
        driven.until(() -> said("#strip-stage-projection .text-bold").startsWith("‖"));
        next();
        next();
        driven.until(() -> said("#lesson-said").startsWith("✓ 2 things"));
        driven.until(() -> !said("#strip-stage-projection .text-bold").startsWith("‖"));
    }

    @Test
    void opening_something_else_ends_the_lesson() throws Exception {
        begin(0);
        driven.call("file.close");
        driven.until(() -> !driven.robot.lookup("#lesson-panel").query().isVisible());
        assertFalse(driven.window().commands().get("lesson.leave").isEnabled());
    }

    private void begin(int lesson) throws Exception {
        driven.call("lesson.choose");
        for (int i = 0; i < lesson; i++) {
            driven.press(KeyCode.DOWN);
        }
        driven.press(KeyCode.ENTER);
        driven.until(() -> driven.model().logProperty().get() != null
                && driven.robot.lookup("#lesson-panel").query().isVisible()
                && driven.window().commands().get("lesson.leave").isEnabled()
                && said("#lesson-said").isEmpty());
    }

    private void choose(int choice) throws Exception {
        driven.robot.interact(() -> driven.robot.lookup("#lesson-choices .radio-button").queryAll().stream()
                .skip(choice)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        driven.press(KeyCode.SPACE);
    }

    private void next() throws Exception {
        driven.robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        driven.calm();
    }

    private String said(String id) {
        return ((Label) driven.robot.lookup(id).query()).getText();
    }
}
