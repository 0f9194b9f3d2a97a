package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import playhead.ui.filter.FilterMode;
import playhead.ui.filter.FilterModel;

class FilterWindowTest extends OrdersWindow {
    private static final int EVENTS = 300;

    private FilterModel filter;

    FilterWindowTest() {
        super(EVENTS);
    }

    @BeforeEach
    void begin() throws Exception {
        filter = driven.model().events().filter();
        driven.robot.write("/");
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
}
