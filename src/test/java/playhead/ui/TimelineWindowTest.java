package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import playhead.ui.replay.Selection;
import playhead.ui.timeline.TimelineViewModel;

class TimelineWindowTest extends OrdersWindow {
    private static final int EVENTS = 900;
    private static final double BARS = 0.6;

    TimelineWindowTest() {
        super(EVENTS);
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

    @Test
    void a_and_b_are_dragged_on_the_timeline() throws Exception {
        driven.robot.interact(() -> driven.model().playhead().moveTo(EVENTS / 5));
        driven.call("compare.markHere");
        driven.robot.interact(() -> driven.model().playhead().moveTo(EVENTS / 2));
        driven.calm();
        TimelineViewModel timeline = driven.model().timeline();
        double share = (timeline.place(EVENTS / 5) - timeline.placeAt(0)) / (timeline.placeAt(1) - timeline.placeAt(0));
        double wide = driven.robot.lookup(".timeline").query().getLayoutBounds().getWidth();
        drag((10 + share * (wide - 20)) / wide, 0.3);
        assertEquals(0.3 * EVENTS, driven.model().markA().momentProperty().get().at(), 0.03 * EVENTS);
        assertNull(chosen());
        assertEquals(EVENTS / 2, at());
    }

    private void drag(double from, double to) throws Exception {
        driven.robot.moveTo(driven.point(".timeline", from, BARS)).press(MouseButton.PRIMARY);
        driven.robot.moveTo(driven.point(".timeline", (from + to) / 2, BARS));
        driven.robot.moveTo(driven.point(".timeline", to, BARS));
        driven.robot.release(MouseButton.PRIMARY);
        driven.calm();
    }

    private Selection chosen() {
        return driven.model().timeline().brush().selectionProperty().get();
    }
}
