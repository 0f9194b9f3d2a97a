package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.samples.CpuTime;
import playhead.testing.Limit;
import playhead.ui.replay.Mode;

/** A class is shown the log, and told a lesson, in large letters. */
class PresenterWindowTest {
    private static final double LEAST_LETTERS = 32;
    private static final double LEAST_CONTRAST = 7;
    /** Code that is not compiled yet makes the first two or three dear: 480, 320, 260, 240 ms on a busy machine. */
    private static final Limit HALF_A_SECOND = new Limit(500, "ms of the window's thread", 8);

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
    void one_key_shows_large_letters_without_the_future_and_one_key_takes_them_away() throws Exception {
        driven.open(Path.of("sample-data/shop.ndjson"));
        driven.robot.interact(() -> driven.model().playhead().moveTo(13));
        driven.calm();
        driven.press(KeyCode.F5);
        assertTrue(presenter().isVisible());
        assertFalse(driven.window().controller().frame().isVisible(), "the window is seen behind it");
        readable();
        String told = texts();
        assertTrue(told.contains("#13"), told);
        assertFalse(told.contains("#14"), told);
        driven.press(KeyCode.RIGHT);
        assertTrue(texts().contains("#14"), texts());
        assertFalse(texts().contains("657"), "it says how much is to come");
        driven.press(KeyCode.F5);
        assertFalse(presenter().isVisible());
        assertTrue(driven.window().controller().frame().isVisible());
    }

    @Test
    void the_sign_of_a_changed_field_stays_on_the_line_of_its_name_in_a_narrow_window() throws Exception {
        driven.open(Path.of("sample-data/shop.ndjson"));
        driven.robot.interact(() -> {
            driven.window().scene().getWindow().setWidth(1000);
            driven.model().playhead().moveTo(657);
        });
        driven.until(() -> driven.window().scene().getWidth() == 1000);
        driven.press(KeyCode.F5);
        for (int zoomed : new int[] {0, 10}) {
            driven.robot.interact(() -> driven.model().look().zoomBy(zoomed));
            driven.calm();
            new WindowPictures(driven).take("presenter-" + zoomed);
            List<Text> changed = shown().stream()
                    .filter(text -> text.getText().contains("●"))
                    .toList();
            assertFalse(changed.isEmpty(), texts());
            changed.forEach(text -> assertTrue(
                    text.getLayoutBounds().getHeight() < 2 * text.getFont().getSize(), text.getText()));
        }
    }

    @Test
    void what_ended_elsewhere_lies_over_the_window_and_never_over_what_a_class_is_shown() throws Exception {
        driven.open(Path.of("sample-data/shop.ndjson"));
        driven.until(() -> !driven.model().jobs().notices().shown().isEmpty());
        assertTrue(driven.robot.lookup(".toast-done").query().isVisible());
        driven.press(KeyCode.F5);
        driven.robot.interact(() -> driven.window().root().applyCss());
        assertTrue(driven.robot.lookup(".toast-done").queryAll().stream().noneMatch(Node::isVisible));
        driven.press(KeyCode.F5);
        driven.robot.interact(() -> driven.window().root().applyCss());
        assertTrue(driven.robot.lookup(".toast-done").query().isVisible());
    }

    @Test
    void escape_takes_it_away_and_leaves_the_playhead_where_it_is() throws Exception {
        driven.open(Path.of("sample-data/shop.ndjson"));
        driven.robot.interact(() -> driven.model().playhead().moveTo(13));
        driven.calm();
        driven.press(KeyCode.F5);
        driven.press(KeyCode.ESCAPE);
        assertFalse(presenter().isVisible());
        assertEquals(13, driven.model().playhead().atProperty().get());
    }

    /** What the window's thread computes counts: what else the machine does is not the window's. */
    @Test
    void one_key_goes_back_to_the_start_with_less_than_half_a_second_of_the_windows_thread() throws Throwable {
        begin(5);
        driven.press(KeyCode.F5);
        double least = HALF_A_SECOND.assertKept("going back", this::millisBackToTheStart);
        System.out.println("back to the start of a lesson that had written: " + least + " ms of the window's thread");
        assertTrue(presenter().isVisible());
        driven.press(KeyCode.F5);
        driven.call("lesson.leave");
        driven.press(KeyCode.F4);
        assertEquals(0, driven.model().playhead().atProperty().get());
    }

    private double millisBackToTheStart() throws Exception {
        next();
        next();
        choose();
        next();
        driven.until(() -> said("#lesson-said").startsWith("You said 1; it is 1."));
        long end = driven.model().logProperty().get().workspace().end();
        readable();
        fits("#lesson-text");
        fits("#lesson-next");
        driven.calm(); // the class has read the step
        AtomicLong before = new AtomicLong();
        driven.robot.interact(() -> before.set(CpuTime.nanos()));
        driven.robot.press(KeyCode.F4).release(KeyCode.F4);
        driven.until(() -> said("#lesson-count").startsWith("step 1 of")
                && driven.model().logProperty().get() != null
                && driven.model().logProperty().get().workspace().end() < end);
        driven.calm();
        AtomicLong after = new AtomicLong();
        driven.robot.interact(() -> after.set(CpuTime.nanos()));
        return (after.get() - before.get()) / 1e6;
    }

    @Test
    void a_step_that_writes_waits_while_the_past_is_looked_at() throws Exception {
        begin(5);
        next();
        next();
        choose();
        long end = driven.model().logProperty().get().workspace().end();
        driven.robot.interact(() -> driven.model().playhead().moveTo(3));
        driven.calm();
        assertEquals(Mode.PAST, driven.model().playhead().modeProperty().get());
        assertFalse(driven.window().commands().get("lesson.next").isEnabled());
        assertFalse(driven.window().commands().get("lesson.write").isEnabled());
        assertTrue(driven.robot.lookup("#lesson-next").query().isDisabled());
        assertTrue(said("#lesson-said").startsWith("This step writes"), said("#lesson-said"));
        next();
        assertEquals(end, driven.model().logProperty().get().workspace().end());
        driven.call("playhead.end");
        assertEquals("", said("#lesson-said"));
        next();
        driven.until(() -> said("#lesson-said").startsWith("You said 1; it is 1."));
        assertTrue(driven.model().logProperty().get().workspace().end() > end);
    }

    /** Lies within the left half. */
    private void fits(String id) {
        Node node = driven.robot.lookup(id).query();
        double right = node.localToScene(node.getBoundsInLocal()).getMaxX();
        double half = presenter().getScene().getWidth() / 2;
        assertTrue(right <= half, id + " ends at " + right + ", beyond " + half);
    }

    private Node presenter() {
        return driven.robot.lookup("#presenter").query();
    }

    private List<Text> shown() {
        return presenter().lookupAll(".text").stream()
                .filter(node -> node instanceof Text text && !text.getText().isBlank() && isSeen(node))
                .map(Text.class::cast)
                .toList();
    }

    private String texts() {
        return String.join("\n", shown().stream().map(Text::getText).toList());
    }

    /** Large enough, and dark enough on its ground. */
    private void readable() {
        assertFalse(shown().isEmpty());
        for (Text text : shown()) {
            assertTrue(text.getFont().getSize() >= LEAST_LETTERS, text.getText() + " " + text.getFont());
            if (!(text.getParent() instanceof Labeled button && button.isDisabled())) {
                double contrast = contrast((Color) text.getFill(), ground(text));
                assertTrue(contrast >= LEAST_CONTRAST, text.getText() + " has a contrast of " + contrast);
            }
        }
    }

    private static Color ground(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                if (!fills.isEmpty() && fills.getLast().getFill() instanceof Color color && color.getOpacity() == 1) {
                    return color;
                }
            }
        }
        return Color.WHITE;
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void begin(int lesson) throws Exception {
        driven.call("lesson.choose");
        for (int i = 0; i < lesson; i++) {
            driven.press(KeyCode.DOWN);
        }
        driven.press(KeyCode.ENTER);
        driven.until(() -> driven.model().logProperty().get() != null
                && driven.window().commands().get("lesson.leave").isEnabled());
    }

    private void choose() throws Exception {
        driven.robot.interact(() ->
                driven.robot.lookup("#lesson-choices .radio-button").query().requestFocus());
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
