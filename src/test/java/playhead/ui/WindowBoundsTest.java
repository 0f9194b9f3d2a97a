package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowBoundsTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(100, 0, 1366, 768);

    @Test
    void a_window_that_lies_on_the_screen_stays_where_it_is() {
        Rectangle2D window = new Rectangle2D(150, 20, 1000, 700);
        assertEquals(window, WindowBounds.fit(window, SCREEN));
    }

    @Test
    void a_window_that_is_partly_outside_is_moved_in() {
        assertEquals(
                new Rectangle2D(466, 68, 1000, 700), WindowBounds.fit(new Rectangle2D(1400, 500, 1000, 700), SCREEN));
        assertEquals(new Rectangle2D(100, 0, 1000, 700), WindowBounds.fit(new Rectangle2D(-50, -9, 1000, 700), SCREEN));
    }

    @Test
    void a_window_that_is_larger_than_the_screen_is_made_smaller() {
        assertEquals(SCREEN, WindowBounds.fit(new Rectangle2D(0, 0, 4000, 3000), SCREEN));
    }
}
