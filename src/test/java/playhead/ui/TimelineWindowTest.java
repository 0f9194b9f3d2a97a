package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.replay.Selection;

class TimelineWindowTest {
    private static final int EVENTS = 900;
    private static final double BARS = 0.6;

    @TempDir
    Path folder;

    private DrivenWindow driven;

    @BeforeEach
    void open() throws Exception {
        driven = new DrivenWindow(folder);
        driven.open(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(EVENTS)));
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void dragging_over_the_bars_chooses_events_enter_zooms_to_them_and_escape_drops_them() throws Exception {
        drag(0.3, 0.5);
        Selection chosen = chosen();
        assertEquals(EVENTS, at());
        assertTrue(chosen.from() > 0.27 * EVENTS && chosen.from() < 0.33 * EVENTS, chosen.toString());
        assertTrue(chosen.to() > 0.47 * EVENTS && chosen.to() < 0.53 * EVENTS, chosen.toString());
        press(KeyCode.ENTER);
        assertEquals(chosen.count(), driven.model().timeline().screen(), 2);
        assertEquals(chosen, chosen());
        press(KeyCode.DIGIT0);
        drag(0.5, 0.7);
        assertEquals(chosen.from(), chosen().from(), "the left edge stays");
        assertTrue(chosen().to() > 0.67 * EVENTS, chosen().toString());
        press(KeyCode.LEFT);
        press(KeyCode.ESCAPE);
        assertNull(chosen());
        assertEquals(EVENTS - 1, at(), "the first Esc drops the selection only");
        press(KeyCode.ESCAPE);
        assertEquals(EVENTS, at());
    }

    private void drag(double from, double to) throws Exception {
        driven.robot.moveTo(driven.point(".timeline", from, BARS)).press(MouseButton.PRIMARY);
        driven.robot.moveTo(driven.point(".timeline", (from + to) / 2, BARS));
        driven.robot.moveTo(driven.point(".timeline", to, BARS));
        driven.robot.release(MouseButton.PRIMARY);
        driven.calm();
    }

    private void press(KeyCode key) throws Exception {
        driven.robot.press(key).release(key);
        driven.calm();
    }

    private Selection chosen() {
        return driven.model().timeline().brush().selectionProperty().get();
    }

    private long at() {
        return driven.model().playhead().atProperty().get();
    }
}
