package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs a display: the headless one turns no wheel. */
@Tag("xvfb")
class WheelWindowTest {
    private static final int EVENTS = 900;

    @TempDir
    Path folder;

    @BeforeEach
    void need_a_display() {
        assumeTrue(DrivenWindow.hasDisplay(), "skipped: the wheel needs a display");
    }

    @Test
    void the_wheel_zooms_the_timeline_about_the_cursor() throws Exception {
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            driven.open(OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(EVENTS)));
            driven.robot.moveTo(driven.point(".timeline", 0.5, 0.6));
            driven.robot.scroll(3, VerticalDirection.UP);
            driven.until(() -> driven.model().timeline().screen() != EVENTS);
            long zoomed = driven.model().timeline().screen();
            assertTrue(zoomed < EVENTS, "the stretch has " + zoomed + " events");
            driven.robot.moveTo(driven.point(".timeline", 0.5, 0.6)).press(MouseButton.PRIMARY);
            driven.robot.release(MouseButton.PRIMARY);
            driven.calm();
            long at = driven.model().playhead().atProperty().get();
            assertTrue(Math.abs(at - EVENTS / 2) < 20, "at " + at);
        }
    }
}
