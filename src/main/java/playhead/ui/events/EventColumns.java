package playhead.ui.events;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.ui.colour.TypeChips;
import playhead.ui.look.Look;
import playhead.ui.look.TimeCell;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The columns of the table of events: the fixed ones, and any field of the payload that is added. */
final class EventColumns {
    private static final String CHOSEN = "chosen-column";
    private static final double WIDTH = 130;

    private final TableView<EventLine> table;
    private final Look look;
    private final Words words;
    private final TypeChips chips;
    private TableColumn<EventLine, ?> chosen;

    EventColumns(TableView<EventLine> table, Look look, Words words, TypeChips chips) {
        this.table = table;
        this.look = look;
        this.words = words;
        this.chips = chips;
        table.getColumns().add(positions());
        table.getColumns().add(times());
        for (EventColumn column : EventColumn.values()) {
            table.getColumns().add(column(column));
        }
        table.setTableMenuButtonVisible(true);
        choose(table.getColumns().get(2 + EventColumn.TYPE.ordinal()));
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /** A press chooses the column that it falls in. */
    private void pressed(MouseEvent event) {
        for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (at instanceof TableCell<?, ?> cell) {
                table.getColumns().stream()
                        .filter(column -> column == cell.getTableColumn())
                        .findFirst()
                        .ifPresent(this::choose);
                return;
            }
        }
    }

    private static TableColumn<EventLine, String> positions() {
        TableColumn<EventLine, String> column = new TableColumn<>("#");
        column.setPrefWidth(90);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("number");
        column.setUserData(EventField.of("position"));
        column.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(Shown.number(line.getValue().position())));
        return column;
    }

    private TableColumn<EventLine, EventTime> times() {
        TableColumn<EventLine, EventTime> column = new TableColumn<>();
        TimeCell.use(column, look.clock(), words.text("events.column.time"));
        column.setPrefWidth(210);
        column.setSortable(false);
        column.setUserData(EventField.of("time"));
        column.setCellValueFactory(line -> line.getValue().eventProperty().map(Event::time));
        return column;
    }

    private TableColumn<EventLine, String> column(EventColumn kind) {
        TableColumn<EventLine, String> column = new TableColumn<>(kind.title(words));
        column.setPrefWidth(kind.width());
        column.setSortable(false);
        column.setUserData(kind.path() == null ? null : EventField.of(kind.path()));
        column.setCellValueFactory(line -> line.getValue().eventProperty().map(kind::text));
        if (kind == EventColumn.TYPE) {
            chips.use(column);
        }
        return column;
    }

    /** Adds a column for a field, before the payload; one that is there already is shown and chosen. */
    void add(String path) {
        EventField field = EventField.of(path);
        for (TableColumn<EventLine, ?> column : table.getColumns()) {
            if (field.equals(column.getUserData())) {
                column.setVisible(true);
                choose(column);
                return;
            }
        }
        TableColumn<EventLine, String> column =
                new TableColumn<>(Display.safe(path.startsWith("data.") ? path.substring("data.".length()) : path));
        column.setPrefWidth(look.width(WIDTH));
        column.setSortable(false);
        column.setUserData(field);
        column.setCellValueFactory(line -> {
            long position = line.getValue().position();
            return line.getValue().eventProperty().map(event -> Shown.cell(field.value(position, event)));
        });
        MenuItem remove = new MenuItem(words.text("events.column.remove"));
        remove.setOnAction(event -> {
            table.getColumns().remove(column);
            if (chosen == column) {
                choose(table.getColumns().getFirst());
            }
        });
        column.setContextMenu(new ContextMenu(remove));
        int data = 0;
        while (data < table.getColumns().size() && table.getColumns().get(data).getUserData() != null) {
            data++;
        }
        table.getColumns().add(data, column);
        choose(column);
    }

    /** Chooses the column beside the chosen one. */
    void move(int by) {
        List<TableColumn<EventLine, ?>> shown = table.getVisibleLeafColumns();
        int at = Math.clamp(shown.indexOf(chosen) + by, 0, shown.size() - 1);
        choose(shown.get(at));
        table.scrollToColumn(shown.get(at));
    }

    private void choose(TableColumn<EventLine, ?> column) {
        if (chosen != null) {
            chosen.getStyleClass().remove(CHOSEN);
        }
        chosen = column;
        chosen.getStyleClass().add(CHOSEN);
    }

    /** The field of the chosen column, null for the payload in short. */
    EventField field() {
        return (EventField) chosen.getUserData();
    }
}
