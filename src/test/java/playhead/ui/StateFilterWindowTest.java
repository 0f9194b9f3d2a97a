package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import playhead.ui.filter.FilterMode;
import playhead.ui.filter.FilterModel;

class StateFilterWindowTest extends OrdersWindow {
    StateFilterWindowTest() {
        super(300);
    }

    @Test
    void state_has_the_filter_that_events_has_with_text_condition_proposals_and_its_own_words() throws Exception {
        driven.call("view.state");
        FilterModel filter = driven.model().state().filter();
        driven.robot.write("/order-29");
        counts(filter, "8 of 233 match");
        driven.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        driven.until(() -> filter.vocabularyProperty().get().names().contains("amount"));
        driven.robot.write("=am");
        driven.robot.press(KeyCode.TAB).release(KeyCode.TAB);
        driven.robot.write(" > 150");
        assertEquals("amount > 150", text("#state-filter"));
        counts(filter, "match at #300");
        driven.robot.write(" &");
        driven.until(() -> filter.problemAtProperty().get() >= 0);
        driven.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        counts(filter, "233 of 233 exist");
    }

    @Test
    void the_commands_of_the_filter_are_for_the_view_in_front() throws Exception {
        driven.call("view.totals");
        FilterModel totals = driven.model().totals().groups().filter();
        counts(totals, "groups of 233");
        driven.call("filter.mode");
        assertEquals(FilterMode.CEL, totals.modeProperty().get());
        assertEquals(
                FilterMode.TEXT, driven.model().events().filter().modeProperty().get());
        driven.robot.write("/status == \"paid\"");
        counts(totals, "1 group of 100");
        driven.call("filter.clear");
        counts(totals, "groups of 233");
        driven.call("view.compare");
        assertTrue(!driven.window().commands().get("filter.clear").isEnabled());
    }

    private String text(String field) {
        return driven.robot.lookup(field).queryAs(TextField.class).getText();
    }

    private void counts(FilterModel filter, String text) throws Exception {
        driven.until(() -> filter.countProperty().get().contains(text));
    }
}
