package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.filter.FilterMode;
import playhead.ui.filter.FilterModel;

class FilterWindowTest {
    private static final int EVENTS = 300;

    private DrivenWindow driven;
    private FilterModel filter;

    @BeforeEach
    void open(@TempDir Path home) throws Exception {
        driven = new DrivenWindow(home);
        driven.open(OpenWorkspace.make(home, "orders", OpenWorkspace.orders(EVENTS)));
        filter = driven.model().events().filter();
        driven.robot.write("/");
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void an_equals_sign_first_makes_it_a_condition_and_backspace_makes_it_a_text_again() throws Exception {
        driven.robot.write("order-70");
        counts("2 of 300 match");
        driven.robot.press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT);
        press(KeyCode.DELETE);
        driven.robot.write("=position <= 5");
        counts("5 of 300 match");
        assertEquals(FilterMode.CEL, filter.modeProperty().get());
        assertEquals("position <= 5", filter.textProperty().get());
        driven.robot.write(" &");
        driven.until(() -> filter.problemAtProperty().get() >= 0);
        Node mark = driven.robot.lookup("#events-filter").query().getParent().lookup(".problem-mark");
        assertTrue(mark.isVisible());
        press(KeyCode.ESCAPE);
        counts("300 events");
        assertFalse(mark.isVisible());
        press(KeyCode.BACK_SPACE);
        assertEquals(FilterMode.TEXT, filter.modeProperty().get());
    }

    @Test
    void names_and_values_are_completed_and_filters_that_were_used_come_back() throws Exception {
        driven.until(() -> filter.vocabularyProperty().get().names().contains("data.amount"));
        driven.robot.write("=typ");
        press(KeyCode.TAB);
        driven.robot.write(" == \"paid");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertEquals("type == \"OrderPaid\"", text());
        counts("100 of 300 match");
        press(KeyCode.ENTER);
        press(KeyCode.ESCAPE);
        counts("300 events");
        press(KeyCode.UP);
        assertEquals("type == \"OrderPaid\"", text());
        counts("100 of 300 match");
        press(KeyCode.DOWN);
        assertEquals("", text());
    }

    private String text() {
        return driven.robot.lookup("#events-filter").queryAs(TextField.class).getText();
    }

    private void counts(String text) throws Exception {
        driven.until(() -> filter.countProperty().get().equals(text));
    }

    private void press(KeyCode key) {
        driven.robot.press(key).release(key);
    }
}
