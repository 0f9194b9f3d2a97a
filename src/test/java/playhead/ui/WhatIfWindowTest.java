package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.branch.NamedBranch;
import playhead.workspace.Replay;

/** Drives a what-if by keys and buttons: it is marked everywhere, shows what differs, and leaves the log as it is. */
class WhatIfWindowTest {
    @TempDir
    Path folder;

    private Path root;
    private DrivenWindow driven;

    @BeforeEach
    void open() throws Exception {
        root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(60));
        driven = new DrivenWindow(folder);
        driven.open(root);
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void a_what_if_is_named_in_frame_word_icon_title_and_for_screen_readers_until_it_is_closed() throws Exception {
        driven.call("whatif.start");
        Node frame = driven.window().controller().frame();
        assertTrue(frame.getPseudoClassStates().contains(PseudoClass.getPseudoClass("what-if")));
        assertTrue(driven.title().contains("WHAT-IF What-if 1"), driven::title);
        assertTrue(said().contains("never happened"), this::said);
        assertTrue(texts().contains("NOT EVIDENCE"), () -> texts().toString());
        driven.call("playhead.previous");
        assertTrue(driven.title().contains("WHAT-IF"), "the past of a what-if is a what-if");
        driven.call("whatif.leave");
        assertFalse(frame.getPseudoClassStates().contains(PseudoClass.getPseudoClass("what-if")));
        assertTrue(driven.title().contains("PAST"), driven::title);
    }

    @Test
    void x_leaves_the_selected_event_out_state_and_sums_differ_and_x_takes_it_back() throws Exception {
        driven.call("whatif.start");
        select(60);
        press(KeyCode.X);
        driven.until(() -> driven.model().playhead().supposed().skips(60));
        driven.call("view.whatif");
        driven.until(() -> driven.table("#what-if-table").getItems().size() == 2);
        assertEquals("recorded paid, supposed open", difference("status"));
        assertEquals(1, driven.table("#what-if-types").getItems().size());
        assertEquals(1, driven.table("#what-if-sums").getItems().size());
        untilStateSays("order-20", "\"status\":\"open\"");
        driven.robot.interact(() -> driven.model().playhead().moveTo(30));
        driven.until(() -> about().contains("what is supposed comes later"));
        assertTrue(driven.table("#what-if-table").getItems().isEmpty());
        driven.call("playhead.end");
        driven.call("view.events");
        driven.until(() -> row(60).getPseudoClassStates().contains(PseudoClass.getPseudoClass("skipped")));
        press(KeyCode.X);
        driven.until(() -> !driven.model().playhead().supposed().skips(60));
        driven.calm();
        untilStateSays("order-20", "\"status\":\"paid\"");
        assertEquals(60, driven.model().session().end());
    }

    @Test
    void another_value_is_supposed_by_name_and_value_and_the_state_view_shows_it() throws Exception {
        select(60);
        driven.call("whatif.start");
        driven.call("whatif.edit");
        ComboBox<?> field = driven.robot.lookup("#what-if-field").queryAs(ComboBox.class);
        TextInputControl value = driven.robot.lookup("#what-if-value").queryAs(TextInputControl.class);
        assertEquals("status", field.getEditor().getText());
        assertEquals("paid", value.getText());
        driven.robot.interact(() -> value.setText("lost"));
        driven.robot.interact(() ->
                driven.robot.lookup("#what-if-suppose").queryAs(Button.class).fire());
        driven.until(() -> driven.table("#what-if-table").getItems().size() == 1);
        untilStateSays("order-20", "\"status\":\"lost\"");
        assertTrue(driven.model().state().lines().stream()
                .map(line -> line.shownProperty().get())
                .filter(cells -> cells != null && cells.entity().equals("order-20"))
                .allMatch(cells -> cells.before().fieldsJson().toString().contains("paid")
                        && cells.changed().cardinality() == 1));
        driven.call("whatif.leave");
        untilStateSays("order-20", "\"status\":\"paid\"");
    }

    @Test
    void the_menu_of_an_event_asks_what_if_it_had_not_happened() throws Exception {
        select(60);
        driven.robot.interact(() -> driven.model().playhead().supposed().without(60));
        driven.calm();
        assertTrue(driven.title().contains("WHAT-IF"), driven::title);
        assertTrue(driven.model().playhead().supposed().skips(60));
        driven.robot.interact(() -> driven.model().playhead().supposed().without(60));
        driven.calm();
        assertTrue(driven.model().playhead().supposed().now().branch().isEmpty());
    }

    @Test
    void what_is_kept_is_there_after_opening_again_and_what_is_closed_unkept_can_be_opened_once_more()
            throws Exception {
        select(60);
        driven.call("whatif.start");
        driven.call("whatif.skip");
        driven.call("whatif.keep");
        driven.until(() -> driven.model().whatIf().kept().all().size() == 1);
        driven.call("whatif.skip");
        select(57);
        driven.call("whatif.skip");
        driven.call("whatif.leave");
        NamedBranch left = driven.model().whatIf().kept().leftProperty().get();
        assertEquals(List.of(57L), List.copyOf(left.branch().skipped()));
        driven.open(root);
        driven.until(() -> driven.model().whatIf().kept().all().size() == 1);
        driven.robot.interact(() -> driven.model()
                .whatIf()
                .show(driven.model().whatIf().kept().all().getFirst()));
        driven.calm();
        driven.call("view.whatif");
        driven.until(() -> driven.table("#what-if-table").getItems().size() == 2);
        assertEquals(60, driven.model().session().end());
    }

    @Test
    void no_command_that_writes_can_be_called_and_the_order_cannot_be_changed() throws Exception {
        driven.call("whatif.start");
        driven.window().commands().all().stream()
                .filter(command -> command.writes())
                .forEach(command -> assertTrue(command.whyNot().get() != null, command::id));
        assertTrue(driven.robot.lookup(".choice-box").queryAllAs(ChoiceBox.class).stream()
                .filter(box -> box.getItems().contains(Replay.OCCURRED))
                .allMatch(Node::isDisabled));
    }

    @Test
    void a_what_if_stays_open_when_the_language_is_changed() throws Exception {
        select(60);
        driven.call("whatif.start");
        driven.call("whatif.skip");
        driven.call("view.language");
        driven.until(() -> driven.window().words().language().equals(Locale.GERMAN));
        assertTrue(driven.title().contains("WHAT-IF What-if 1"), driven::title);
        assertTrue(texts().contains("KEIN BELEG"), () -> texts().toString());
        untilStateSays("order-20", "\"status\":\"open\"");
        picture("german");
    }

    @Test
    @Tag("long")
    void it_can_be_looked_at_light_dark_large_and_empty() throws Exception {
        driven.call("view.whatif");
        picture("none");
        driven.call("whatif.start");
        picture("empty");
        select(60);
        driven.call("whatif.skip");
        select(58);
        driven.call("whatif.skip");
        picture("events");
        driven.call("view.whatif");
        driven.call("whatif.keep");
        driven.until(() -> driven.table("#what-if-table").getItems().size() > 2);
        picture("two");
        driven.call("view.theme");
        picture("dark");
        driven.call("view.theme");
        picture("contrast");
        driven.robot.interact(() -> driven.model().look().zoomBy(10));
        driven.calm();
        picture("large");
        assertTrue(driven.table("#what-if-table").isVisible());
    }

    private void picture(String name) throws Exception {
        new WindowPictures(driven).take(name);
    }

    private void select(int position) throws Exception {
        driven.call("view.events");
        driven.until(() -> driven.table("#events-table").getItems().size() == 60);
        driven.robot.interact(() -> {
            driven.table("#events-table").requestFocus();
            driven.table("#events-table").getSelectionModel().clearAndSelect(position - 1);
        });
        driven.until(() -> driven.model().detail().position() == position);
    }

    private TableRow<?> row(int position) {
        return driven.robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getTableView() == driven.table("#events-table") && row.getIndex() == position - 1)
                .findFirst()
                .orElseThrow();
    }

    private String about() {
        return driven.robot.lookup("#what-if-about").queryAs(Label.class).getText();
    }

    private String difference(String field) {
        return texts(driven.table("#what-if-table"), field);
    }

    private static <T> String texts(TableView<T> table, String field) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (field.equals(table.getColumns().get(2).getCellData(i))) {
                return "recorded " + table.getColumns().get(3).getCellData(i) + ", supposed "
                        + table.getColumns().get(4).getCellData(i);
            }
        }
        return "none";
    }

    /** Waits until the table of states says this of an order. */
    private void untilStateSays(String order, String fields) throws Exception {
        driven.call("view.state");
        driven.until(() -> driven.model().state().lines().stream()
                .map(line -> line.shownProperty().get())
                .anyMatch(cells -> cells != null
                        && cells.entity().equals(order)
                        && cells.row().fieldsJson().toString().contains(fields)));
    }

    private void press(KeyCode code) throws Exception {
        driven.press(code);
    }

    private String said() {
        return driven.robot.lookup(".mode-word .label").queryAs(Label.class).getAccessibleText();
    }

    private List<String> texts() {
        return driven.robot.lookup(".mode-bar .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
