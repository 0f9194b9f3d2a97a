package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import playhead.ui.events.EventsController;
import playhead.ui.saved.SavedView;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

class SavedViewsWindowTest extends OrdersWindow {
    SavedViewsWindowTest() {
        super(60);
    }

    @Test
    void events_come_back_as_they_were_saved_by_keys_alone_also_after_a_restart() throws Exception {
        driven.robot.interact(() -> {
            ((EventsController) driven.window().controller().front()).addColumn("data.amount");
            column("#events-table", "actor").setVisible(false);
            driven.model().events().filter().setCondition("type == \"OrderPaid\"");
            driven.model().jump().changeOrder(Replay.OCCURRED);
        });
        driven.calm();
        driven.robot.interact(() -> driven.model().playhead().moveTo(30));
        driven.calm();
        keys(KeyCode.SHIFT, KeyCode.ALT, KeyCode.V);
        driven.robot.interact(() -> driven.robot
                .lookup("#saved-position")
                .queryAs(javafx.scene.control.CheckBox.class)
                .fire());
        driven.robot.interact(() -> driven.robot.lookup("#saved-name").query().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.A);
        driven.robot.write("paid only");
        driven.press(KeyCode.ENTER);
        driven.until(() -> names().equals(List.of("paid only")));
        List<String> left = headings("#events-table");
        driven.close();
        driven = new DrivenWindow(folder);
        driven.open(folder.resolve("orders.playhead"));
        driven.robot.interact(() -> {
            column("#events-table", "actor").setVisible(true);
            driven.model().events().filter().clear();
        });
        driven.call("view.state");
        keys(KeyCode.ALT, KeyCode.V);
        driven.press(KeyCode.ENTER);
        assertEquals("events", driven.window().controller().viewInFront());
        driven.until(() -> driven.table("#events-table").getItems().size() == 20);
        assertEquals(left, headings("#events-table"));
        assertFalse(column("#events-table", "actor").isVisible());
        assertEquals(Replay.OCCURRED, driven.model().playhead().replayProperty().get());
        assertEquals(30, driven.model().playhead().atProperty().get());
    }

    @Test
    void states_come_back_with_type_filter_sort_and_columns_from_palette_and_menu() throws Exception {
        driven.call("view.state");
        driven.robot.interact(() -> {
            driven.model().state().filter().setCondition("status == \"open\"");
            TableColumn<?, ?> amount = column("#state-table", "amount");
            amount.setSortType(TableColumn.SortType.DESCENDING);
            sortBy(driven.table("#state-table"), amount);
            column("#state-table", "note").setVisible(false);
            driven.window().memory().saved().save("open ones", false);
        });
        driven.calm();
        Object first = firstState();
        for (boolean palette : new boolean[] {true, false}) {
            driven.robot.interact(() -> {
                column("#state-table", "note").setVisible(true);
                driven.table("#state-table").getSortOrder().clear();
                driven.model().state().filter().clear();
            });
            driven.call("view.events");
            if (palette) {
                keys(KeyCode.CONTROL, KeyCode.K);
                driven.robot.write("open ones");
                driven.press(KeyCode.ENTER);
            } else {
                driven.robot.interact(() -> menuItem("open ones").fire());
            }
            driven.calm();
            assertEquals("state", driven.window().controller().viewInFront());
            driven.until(() -> driven.table("#state-table").getItems().size() < 60 && first.equals(firstState()));
            assertFalse(column("#state-table", "note").isVisible());
        }
    }

    @Test
    void a_saved_view_is_renamed_overwritten_and_deleted_in_the_list_by_keys_alone() throws Exception {
        driven.robot.interact(() -> driven.window().memory().saved().save("one", false));
        keys(KeyCode.ALT, KeyCode.V);
        driven.press(KeyCode.F2);
        driven.robot.write("two");
        driven.press(KeyCode.ENTER);
        driven.until(() -> names().equals(List.of("two")));
        driven.robot.interact(
                () -> driven.robot.lookup("#saved-overwrite").queryButton().fire());
        assertTrue(driven.robot.lookup("#saved-said").queryLabeled().getText().contains("two"));
        driven.robot.interact(() -> driven.robot.lookup("#saved-list").query().requestFocus());
        driven.press(KeyCode.DELETE);
        driven.until(() -> names().isEmpty());
        driven.press(KeyCode.ESCAPE);
    }

    @Test
    void esc_ends_only_the_renaming_and_then_closes_the_card() throws Exception {
        driven.robot.interact(() -> driven.window().memory().saved().save("one", false));
        keys(KeyCode.ALT, KeyCode.V);
        driven.press(KeyCode.F2);
        driven.robot.write("two");
        driven.press(KeyCode.ESCAPE);
        assertEquals(List.of("one"), names());
        assertTrue(driven.robot.lookup("#saved-views").tryQuery().isPresent());
        assertTrue(driven.robot.lookup("#saved-list").query().isFocused());
        driven.press(KeyCode.ESCAPE);
        assertTrue(driven.robot.lookup("#saved-views").tryQuery().isEmpty());
    }

    @Test
    void a_comparison_comes_back_with_its_two_moments_and_totals_with_what_they_count() throws Exception {
        driven.call("view.compare");
        driven.robot.interact(() -> {
            driven.model().markA().set(Moment.recorded(10));
            driven.model().compare().moments().putB(Moment.recorded(40));
            driven.window().memory().saved().save("ten to forty", false);
        });
        driven.call("view.totals");
        driven.until(() -> totalsAbout().contains("2 "));
        driven.robot.interact(() -> {
            driven.model().totals().groups().filter().setCondition("amount > 30");
            driven.window().memory().saved().save("large", false);
        });
        driven.calm();
        String about = totalsAbout();
        driven.robot.interact(() -> {
            driven.model().totals().groups().filter().clear();
            driven.model().markA().set(null);
            driven.model().compare().moments().followsProperty().set(true);
            show("ten to forty");
        });
        driven.calm();
        assertEquals("compare", driven.window().controller().viewInFront());
        assertEquals(
                Moment.recorded(10), driven.model().markA().momentProperty().get());
        assertEquals(
                Moment.recorded(40),
                driven.model().compare().moments().bProperty().get());
        assertFalse(totalsAbout().equals(about));
        driven.robot.interact(() -> show("large"));
        driven.until(() -> totalsAbout().equals(about));
    }

    private String totalsAbout() {
        return driven.model().totals().groups().aboutProperty().get();
    }

    private void show(String name) {
        driven.window()
                .memory()
                .saved()
                .show(driven.window().memory().saved().find(name).orElseThrow());
    }

    private static <S> void sortBy(TableView<S> table, TableColumn<?, ?> column) {
        table.getSortOrder()
                .setAll(table.getColumns().stream().filter(one -> one == column).toList());
    }

    private Object firstState() {
        return driven.table("#state-table").getColumns().getFirst().getCellData(0);
    }

    private MenuItem menuItem(String text) {
        MenuBar bar = (MenuBar) driven.robot.lookup("#menus").query();
        Menu saved = all(bar.getMenus())
                .filter(menu -> menu.getText().equals("Saved views"))
                .findFirst()
                .orElseThrow();
        saved.getOnShowing().handle(null);
        return saved.getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Menu> all(List<? extends MenuItem> items) {
        return items.stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .flatMap(menu -> Stream.concat(Stream.of(menu), all(menu.getItems())));
    }

    private TableColumn<?, ?> column(String table, String title) {
        return driven.table(table).getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> headings(String table) {
        return driven.table(table).getColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    private List<String> names() {
        return driven.window().memory().saved().allProperty().get().stream()
                .map(SavedView::name)
                .toList();
    }

    private void keys(KeyCode... codes) throws TimeoutException {
        driven.robot.press(codes);
        driven.robot.release(codes);
        driven.calm();
    }
}
