package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import playhead.ui.events.EventsController;
import playhead.ui.filter.FilterModel;
import playhead.ui.replay.Selection;

class EventsWindowTest extends OrdersWindow {
    private static final int EVENTS = 300;

    private FilterModel filter;

    EventsWindowTest() {
        super(EVENTS);
    }

    @BeforeEach
    void begin() throws Exception {
        filter = driven.model().events().filter();
        driven.until(() -> filter.vocabularyProperty().get().names().contains("data.amount"));
    }

    @Test
    void the_keys_on_a_cell_filter_for_and_without_its_value() throws Exception {
        select(2);
        driven.robot.write("=");
        counts("100 of 300 match");
        assertEquals("type == \"OrderPaid\"", filter.parts().getFirst().condition());
        command("filter.clear");
        counts("300 events");
        select(2);
        driven.robot.write("!");
        counts("200 of 300 match");
        select(0);
        command("events.columnLeft");
        driven.robot.write("=");
        counts("1 of 300 match");
    }

    @Test
    void any_field_of_the_payload_becomes_a_column_from_the_menu_and_its_values_can_be_filtered_for() throws Exception {
        select(3);
        driven.robot.rightClickOn(driven.point("#events-table", 0.3, 0.25));
        choose(() -> addColumn().getItems(), "data.amount");
        TableView<?> table = driven.table("#events-table");
        assertTrue(
                table.getColumns().stream().map(TableColumn::getText).toList().contains("amount"));
        select(3);
        driven.robot.write("=");
        counts("1 of 300 match");
        assertEquals("data.amount == 4", filter.parts().getFirst().condition());
        select(0);
        driven.robot.rightClickOn(driven.point("#events-table", 0.3, 0.12));
        choose(() -> menu().getItems(), "Copy as filter text");
        driven.until(() -> Clipboard.getSystemClipboard().hasString()
                && !Clipboard.getSystemClipboard().getString().isEmpty());
    }

    @Test
    void the_columns_are_called_in_the_language_of_the_window() throws Exception {
        assertEquals(List.of("#", "time (UTC)", "stream", "type", "actor", "data"), headings());
        driven.call("view.language");
        assertEquals(List.of("#", "Zeit (UTC)", "Stream", "Typ", "Akteur", "Daten"), headings());
    }

    @Test
    void columns_are_as_they_were_left_when_the_workspace_is_opened_again_and_another_one_has_its_own()
            throws Exception {
        driven.robot.interact(() -> {
            TableView<?> table = driven.table("#events-table");
            addColumn("data.amount");
            addColumn("data[\"a \\\"b\"]");
            column(table, "actor").setVisible(false);
            column(table, "amount").setPrefWidth(222);
            move(table, 0, 2);
        });
        driven.calm();
        List<String> left = headings();
        driven.call("view.language");
        driven.call("view.language");
        assertEquals(left, headings());
        driven.call("file.close");
        driven.open(OpenWorkspace.make(folder, "other", OpenWorkspace.orders(3)));
        assertEquals(List.of("#", "time (UTC)", "stream", "type", "actor", "data"), headings());
        driven.close();
        driven = new DrivenWindow(folder);
        driven.open(folder.resolve("orders.playhead"));
        assertEquals(left, headings());
        TableView<?> table = driven.table("#events-table");
        assertEquals(222, column(table, "amount").getWidth());
        assertFalse(column(table, "actor").isVisible());
    }

    private void addColumn(String path) {
        ((EventsController) driven.window().controller().front()).addColumn(path);
    }

    private static TableColumn<?, ?> column(TableView<?> table, String title) {
        return table.getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static <S> void move(TableView<S> table, int from, int to) {
        List<TableColumn<S, ?>> columns = new ArrayList<>(table.getColumns());
        columns.add(to, columns.remove(from));
        table.getColumns().setAll(columns);
    }

    private List<String> headings() {
        return driven.table("#events-table").getColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    @Test
    void values_with_counts_stand_beside_the_table_and_a_click_lets_only_them_through() throws Exception {
        command("events.facets");
        fire("OrderPaid");
        counts("100 of 300 match");
        fire("ann");
        driven.until(() -> filter.parts().size() == 2);
        driven.robot.clickOn(".filter-part");
        counts("300 of 300 match");
        assertEquals(1, filter.parts().size());
    }

    @Test
    void what_is_selected_on_the_timeline_is_explained_and_a_line_opens_the_filter() throws Exception {
        assertFalse(driven.window().commands().get("events.explain").isEnabled());
        driven.robot.interact(() -> driven.model().timeline().brush().select(new Selection(1, 2)));
        driven.robot.press(KeyCode.Q).release(KeyCode.Q);
        driven.until(() -> !list().getItems().isEmpty());
        driven.robot.interact(() -> {
            list().getSelectionModel().select(0);
            list().requestFocus();
        });
        driven.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        driven.until(() -> filter.parts().size() == 1);
    }

    /** Presses the button of a value when it is there: the buttons are made anew with each count. */
    private void fire(String text) throws TimeoutException {
        driven.until(() -> {
            Optional<Button> button = driven.robot.lookup(".facets .button").queryAllAs(Button.class).stream()
                    .filter(one -> one.getText().equals(text))
                    .findFirst();
            button.ifPresent(Button::fire);
            return button.isPresent();
        });
    }

    /** Chooses an item of the open menu, not by the mouse: a bare display gives popups no clicks. */
    private void choose(Supplier<List<MenuItem>> items, String text) throws Exception {
        driven.until(() -> menu().isShowing());
        driven.robot.interact(() -> items.get().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        driven.robot.interact(() -> menu().hide());
    }

    private ContextMenu menu() {
        return driven.table("#events-table").getContextMenu();
    }

    private Menu addColumn() {
        return menu().getItems().stream()
                .filter(item -> item instanceof Menu && item.getText().equals("Add column"))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ListView<?> list() {
        return driven.robot.lookup("#explain-list").queryAs(ListView.class);
    }

    private void select(int row) throws Exception {
        driven.robot.interact(() -> {
            TableView<?> table = driven.table("#events-table");
            table.getSelectionModel().clearAndSelect(row);
            table.requestFocus();
        });
        driven.until(() -> driven.window().commands().get("events.filterFor").isEnabled());
    }

    private void command(String id) {
        driven.robot.interact(() -> driven.window().commands().get(id).action().run());
    }

    private void counts(String text) throws Exception {
        driven.until(() -> filter.countProperty().get().equals(text));
    }
}
