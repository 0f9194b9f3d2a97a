package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.detail.DetailViewModel;
import playhead.ui.events.EventLine;
import playhead.ui.look.LazyLine;
import playhead.ui.look.TableScroll;
import playhead.ui.replay.Mode;
import playhead.ui.replay.Selection;
import playhead.ui.state.StateCells;
import playhead.workspace.TypeSummary;

/** The log grows while the window looks at it: what was chosen stays chosen. */
class LiveRefreshWindowTest {
    @TempDir
    Path home;

    private DrivenWindow lab(long events) throws Exception {
        DrivenWindow window = new DrivenWindow(home);
        window.call("lab.new");
        window.until(() -> window.model().logProperty().get() != null);
        window.calm();
        while (end(window) < events) {
            grow(window);
        }
        return window;
    }

    private static long end(DrivenWindow window) {
        return window.model().playhead().endProperty().get();
    }

    private static void grow(DrivenWindow window) throws Exception {
        long before = end(window);
        window.call("lab.step");
        window.until(() -> end(window) > before);
        window.calm();
    }

    private static void type(DrivenWindow window, String name) throws Exception {
        window.robot.interact(() -> {
            Optional<TypeSummary> type = window.model().state().types().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            window.model().state().typeProperty().set(type.orElseThrow());
        });
        window.calm();
    }

    @SuppressWarnings("unchecked")
    private static TableView<LazyLine<StateCells>> states(DrivenWindow window) {
        return (TableView<LazyLine<StateCells>>) window.table("#state-table");
    }

    private static String selected(DrivenWindow window) {
        LazyLine<StateCells> line = states(window).getSelectionModel().getSelectedItem();
        return line == null ? null : line.shownProperty().get().reference();
    }

    @Test
    void the_table_of_states_keeps_type_selection_sort_filter_and_columns() throws Exception {
        try (DrivenWindow window = lab(60)) {
            window.call("view.state");
            type(window, "order");
            TableView<LazyLine<StateCells>> table = states(window);
            TableColumn<?, ?> total = table.getColumns().stream()
                    .filter(column -> "total".equals(String.valueOf(column.getUserData())))
                    .findFirst()
                    .orElseThrow();
            window.robot.interact(() -> {
                total.setSortType(TableColumn.SortType.DESCENDING);
                @SuppressWarnings("unchecked")
                TableColumn<LazyLine<StateCells>, ?> column = (TableColumn<LazyLine<StateCells>, ?>) total;
                table.getSortOrder().setAll(java.util.List.of(column));
                window.model().state().filter().show("total > 1", null);
            });
            window.calm();
            assertTrue(
                    table.getItems().size() >= 3, "orders: " + table.getItems().size());
            window.robot.interact(() -> table.getSelectionModel()
                    .clearAndSelect(table.getItems().size() - 1, table.getVisibleLeafColumn(1)));
            window.calm();
            String chosen = selected(window);
            window.robot.interact(() -> window.model().detail().sideProperty().set(DetailViewModel.Side.HISTORY));
            int orders = table.getItems().size();
            while (table.getItems().size() < orders + 4) {
                grow(window);
            }
            assertEquals(Mode.LIVE, window.model().playhead().modeProperty().get());
            assertEquals("order", window.model().state().typeProperty().get().name());
            assertEquals(chosen, selected(window));
            assertEquals(chosen, window.model().detail().entityProperty().get());
            assertEquals(
                    DetailViewModel.Side.HISTORY,
                    window.model().detail().sideProperty().get());
            assertSame(total, table.getSortOrder().getFirst());
            assertEquals("total > 1", window.model().state().filter().where());
            assertEquals(table.getItems().size(), window.model().state().lines().size());
        }
    }

    @Test
    void columns_that_come_later_are_added_and_the_others_stay_where_they_were_put() throws Exception {
        try (DrivenWindow window = lab(8)) {
            window.call("view.state");
            type(window, "stock");
            TableView<LazyLine<StateCells>> table = states(window);
            TableColumn<LazyLine<StateCells>, ?> name = table.getColumns().get(1);
            window.robot.interact(() -> table.getColumns().remove(name));
            window.robot.interact(() -> table.getColumns().add(0, name));
            int before = table.getColumns().size();
            while (table.getColumns().size() == before) {
                grow(window);
            }
            assertSame(name, table.getColumns().getFirst());
            assertTrue(table.getColumns().stream()
                    .anyMatch(column -> "quantity".equals(String.valueOf(column.getUserData()))));
        }
    }

    @Test
    void the_table_of_events_keeps_selection_and_place_and_follows_only_who_sees_its_end() throws Exception {
        try (DrivenWindow window = lab(120)) {
            window.call("view.events");
            @SuppressWarnings("unchecked")
            TableView<EventLine> table = (TableView<EventLine>) window.table("#events-table");
            window.robot.interact(() -> window.model().timeline().brush().select(new Selection(3, 9)));
            grow(window);
            assertTrue(TableScroll.last(table) >= table.getItems().size() - 2, "does not follow");
            window.robot.interact(() -> {
                table.scrollTo(5);
                table.getSelectionModel().select(7);
            });
            window.calm();
            int first = TableScroll.first(table);
            int lines = table.getItems().size();
            for (int i = 0; i < 5; i++) {
                grow(window);
            }
            assertTrue(table.getItems().size() > lines + 3, "no new lines");
            // A hair of the row before may be seen or not: the place of a row is a fraction of all of them.
            assertEquals(first, TableScroll.first(table), 1);
            window.call("view.lab");
            grow(window);
            window.call("view.events");
            assertEquals(first, TableScroll.first(table), 1);
            assertEquals(7, table.getSelectionModel().getSelectedIndex());
            assertEquals(8, window.model().detail().position());
            assertEquals(
                    new Selection(3, 9),
                    window.model().timeline().brush().selectionProperty().get());
            window.until(() -> table.getItems()
                            .get(table.getItems().size() - 1)
                            .eventProperty()
                            .get()
                    != null);
        }
    }

    @Test
    void a_what_if_stays_open_while_the_lab_goes_on_and_the_window_catches_up_after_it() throws Exception {
        try (DrivenWindow window = lab(30)) {
            long end = end(window);
            window.call("whatif.start");
            assertEquals(Mode.WHAT_IF, window.model().playhead().modeProperty().get());
            assertEquals(end, end(window));
            window.call("whatif.leave");
            assertEquals(Mode.LIVE, window.model().playhead().modeProperty().get());
            grow(window);
            assertTrue(end(window) > end);
        }
    }
}
