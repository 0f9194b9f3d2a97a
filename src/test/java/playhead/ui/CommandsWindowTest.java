package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import playhead.ui.command.Command;
import playhead.ui.command.CommandRegistry;
import playhead.ui.palette.PaletteItem;

/** Commands are reached by menu, palette and keys, and say why they cannot be called. */
class CommandsWindowTest extends OrdersWindow {
    private static final int EVENTS = 60;

    CommandsWindowTest() {
        super(EVENTS);
    }

    @Test
    void no_command_that_writes_is_enabled_in_the_past() {
        CommandRegistry commands = driven.window().commands();
        driven.robot.interact(() -> commands.add(
                new Command("test.write", "Test", "Write", "Writes.", List.of(), true, () -> null, () -> {})));
        assertEquals(
                List.of("test.write"),
                enabledWriters(commands).stream()
                        .filter(id -> id.startsWith("test."))
                        .toList());
        driven.robot.interact(() -> driven.model().playhead().moveTo(17));
        assertEquals(List.of(), enabledWriters(commands));
        Command write = commands.get("test.write");
        assertTrue(write.whyNot().get().contains("END"), write.whyNot().get());
    }

    private static List<String> enabledWriters(CommandRegistry commands) {
        return commands.all().stream()
                .filter(command -> command.writes() && command.isEnabled())
                .map(Command::id)
                .toList();
    }

    @Test
    void f6_goes_round_the_panes_and_back() throws Exception {
        driven.robot.interact(() -> driven.window().scene().lookup(".timeline").requestFocus());
        driven.press(KeyCode.F6);
        assertTrue(owner() instanceof TextField, owner().toString());
        driven.press(KeyCode.F6);
        assertTrue(owner() instanceof TableView, owner().toString());
        driven.press(KeyCode.F6);
        Node detail = owner();
        driven.press(KeyCode.F6);
        assertTrue(owner().getStyleClass().contains("timeline"), owner().toString());
        driven.robot.press(KeyCode.SHIFT, KeyCode.F6).release(KeyCode.F6, KeyCode.SHIFT);
        assertEquals(detail, owner());
    }

    @Test
    void the_palette_finds_commands_entities_and_places_by_keys_alone() throws Exception {
        palette("order-4");
        driven.until(() -> first().id().startsWith("entity:"));
        driven.press(KeyCode.DOWN);
        driven.press(KeyCode.UP);
        driven.press(KeyCode.ENTER);
        assertEquals("order/order-4", driven.model().detail().entityProperty().get());
        palette("#23");
        driven.until(() -> first().id().equals("place:#23"));
        driven.press(KeyCode.ENTER);
        driven.until(() -> driven.model().playhead().atProperty().get() == 23);
        palette("stat");
        driven.until(() -> first().id().equals("view.state"));
        driven.press(KeyCode.ENTER);
        assertEquals("state", driven.window().controller().viewInFront());
        palette("");
        assertEquals("view.state", first().id());
        driven.press(KeyCode.ESCAPE);
        assertTrue(driven.robot.lookup("#palette-field").tryQuery().isEmpty());
        assertEquals(23, driven.model().playhead().atProperty().get());
    }

    @Test
    void a_key_that_is_held_down_goes_on_moving_but_with_control_calls_its_command_once() {
        hold(KeyCode.LEFT, false);
        assertEquals(EVENTS - 3, driven.model().playhead().atProperty().get());
        hold(KeyCode.K, true);
        assertTrue(driven.robot.lookup("#palette-field").tryQuery().isPresent());
        hold(KeyCode.K, true);
        assertTrue(driven.robot.lookup("#palette-field").tryQuery().isEmpty());
    }

    /** As a system does it that repeats a key: it is pressed again and again and released once. */
    private void hold(KeyCode code, boolean control) {
        for (EventType<KeyEvent> type :
                List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_PRESSED, KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            driven.robot.interact(() -> Event.fireEvent(
                    driven.window().scene().getFocusOwner(),
                    new KeyEvent(type, "", "", code, false, control, false, false)));
        }
    }

    @Test
    void what_cannot_be_done_now_is_found_with_the_reason_and_not_done() throws Exception {
        palette("continue where");
        driven.until(() -> first().id().equals("playhead.continue"));
        assertTrue(first().whyNot().contains("left"), first().whyNot());
        driven.press(KeyCode.ENTER);
        assertTrue(driven.robot.lookup("#palette-field").tryQuery().isPresent());
    }

    @Test
    void a_key_is_changed_where_keys_are_listed_and_one_that_is_taken_names_its_command() throws Exception {
        driven.press(KeyCode.F1);
        driven.robot.write("previous event");
        driven.robot.interact(() -> ((Button) driven.robot
                        .lookup("#keys-playhead-previous")
                        .lookup(".button")
                        .query())
                .fire());
        driven.press(KeyCode.HOME);
        assertTrue(driven.robot.lookup("#keys-said").queryLabeled().getText().contains("Start"));
        assertEquals(EVENTS, driven.model().playhead().atProperty().get());
        driven.press(KeyCode.F12);
        driven.press(KeyCode.ESCAPE);
        driven.press(KeyCode.F12);
        assertEquals(EVENTS - 1, driven.model().playhead().atProperty().get());
        driven.press(KeyCode.LEFT);
        assertEquals(EVENTS - 1, driven.model().playhead().atProperty().get());
        driven.close();
        driven = new DrivenWindow(folder);
        driven.open(root);
        driven.press(KeyCode.F12);
        assertEquals(EVENTS - 1, driven.model().playhead().atProperty().get());
        driven.press(KeyCode.F1);
        driven.robot.interact(
                () -> driven.robot.lookup("#keys-reset-all").queryButton().fire());
        driven.press(KeyCode.ESCAPE);
        driven.press(KeyCode.LEFT);
        assertEquals(EVENTS - 2, driven.model().playhead().atProperty().get());
    }

    @Test
    void a_menu_says_why_something_cannot_be_done_and_its_keys() throws Exception {
        MenuBar bar = (MenuBar) driven.robot.lookup("#menus").query();
        Menu file = bar.getMenus().getFirst();
        driven.robot.interact(file::show);
        MenuItem close = item(file, "menu-file-close");
        assertFalse(close.isDisable());
        assertEquals("Ctrl+W", close.getAccelerator().getDisplayText());
        driven.robot.interact(file::hide);
        driven.call("file.close");
        driven.robot.interact(file::show);
        assertTrue(item(file, "menu-file-close").isDisable());
        assertTrue(item(file, "menu-file-close").getText().contains("nothing is open"));
        driven.robot.interact(file::hide);
    }

    @Test
    void every_menu_and_all_that_opens_in_it_has_room_on_the_screen() {
        MenuBar bar = (MenuBar) driven.robot.lookup("#menus").query();
        assertTrue(bar.getMenus().size() > 5, "the menus stand side by side");
        for (Menu menu : bar.getMenus()) {
            driven.robot.interact(menu::show);
            for (MenuItem item : List.copyOf(menu.getItems())) {
                if (item instanceof Menu within) {
                    driven.robot.interact(within::show);
                    assertTrue(within.isShowing(), within.getText());
                    driven.robot.interact(within::hide);
                }
            }
            driven.robot.interact(menu::hide);
        }
    }

    @Test
    void every_view_is_reached_and_its_table_used_by_keys_alone() throws Exception {
        for (KeyCode digit : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2)) {
            driven.robot.interact(
                    () -> driven.window().scene().lookup(".timeline").requestFocus());
            driven.press(digit);
            driven.press(KeyCode.F6);
            driven.press(KeyCode.F6);
            TableView<?> table = (TableView<?>) owner();
            driven.press(KeyCode.DOWN);
            assertTrue(table.getSelectionModel().getSelectedIndex() >= 0, digit + ": nothing is selected");
            assertEquals(
                    digit == KeyCode.DIGIT1 ? "events" : "state",
                    driven.window().controller().viewInFront());
        }
    }

    private static MenuItem item(Menu menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void palette(String typed) throws TimeoutException {
        driven.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        driven.robot.write(typed);
        driven.calm();
    }

    private PaletteItem first() {
        ListView<?> list = driven.robot.lookup("#palette-list").queryListView();
        return (PaletteItem) list.getItems().getFirst();
    }

    private Node owner() {
        return driven.window().scene().getFocusOwner();
    }
}
