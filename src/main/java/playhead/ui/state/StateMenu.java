package playhead.ui.state;

import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import playhead.ui.text.Words;

/** The menu on a value of the table of states. */
final class StateMenu extends ContextMenu {
    /**
     * @param picked whether a value is selected that rows can be coloured by
     * @param colour marks all rows with the selected value
     */
    StateMenu(BooleanSupplier picked, Runnable colour, Words words) {
        MenuItem item = new MenuItem(words.text("command.colour.byValue.title"));
        item.setOnAction(event -> colour.run());
        getItems().add(item);
        setOnShowing(event -> item.setDisable(!picked.getAsBoolean()));
    }
}
