package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both styles of a saga beside each other in the real window. */
class StylesWindowTest {
    @TempDir
    Path folder;

    @Test
    void both_styles_go_step_by_step_under_one_slider_and_are_counted() throws Exception {
        try (DrivenWindow window = new DrivenWindow(folder)) {
            window.call("teach.styles");
            window.until(() -> text(window, "#styles-step").equals("step 0 of 7"));
            assertFalse(all(window, "#styles-steps").contains("OrderPlaced"), "a step is shown before its time");
            window.robot.interact(
                    () -> window.robot.lookup("#styles-slider").query().requestFocus());
            window.press(KeyCode.RIGHT);
            assertEquals("step 1 of 7", text(window, "#styles-step"));
            window.press(KeyCode.RIGHT);
            String steps = all(window, "#styles-steps");
            assertTrue(steps.contains("StepRequested"), steps);
            assertTrue(steps.contains("▶ 2  StockReserved"), steps);
            assertFalse(steps.contains("ShipmentRefused"), steps);
            String figures = all(window, "#styles-figures");
            assertTrue(figures.contains("Messages for this saga\n12\n6\n"), figures);
            ComboBox<String> fail = window.robot.lookup("#styles-fail").queryComboBox();
            window.robot.interact(() -> fail.setValue("stock"));
            window.until(() -> !text(window, "#styles-step").endsWith("of 7"));
            window.press(KeyCode.ESCAPE);
            assertTrue(window.robot.lookup("#styles").tryQuery().isEmpty());
        }
    }

    private static String text(DrivenWindow window, String id) {
        return window.robot
                .lookup(id)
                .tryQuery()
                .map(node -> ((Label) node).getText())
                .orElse("");
    }

    private static String all(DrivenWindow window, String id) {
        List<String> texts = window.robot.from(window.robot.lookup(id)).lookup(".label").queryAll().stream()
                .map(node -> ((Label) node).getText())
                .toList();
        return String.join("\n", texts) + "\n";
    }
}
