package playhead.ui.events;

import java.util.List;
import java.util.Optional;
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
import playhead.ui.colour.ColourRules;
import playhead.ui.colour.SignColumn;
import playhead.ui.colour.TypeChips;
import playhead.ui.colour.UndoCells;
import playhead.ui.look.ColumnLayout;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.Look;
import playhead.ui.look.TimeCell;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The columns of the table of events: the fixed ones, and any field of the payload that is added. */
final class EventColumns {
    private static final String CHOSEN = "chosen-column";
    private static final String TABLE = "events";
    private static final double WIDTH = 130;
    private static final double NARROWEST = 56;
    private static final double WIDEST = 200;

    private final TableView<EventLine> table;
    private final Look look;
    private final Words words;
    private final TypeChips chips;
    private final UndoCells undo;
    private final ColumnLayout.Store layouts;
    private final ColumnLayout layout;
    private final ColourRules colours;
    private final SignColumn<EventLine> signs;
    private final GrowingColumns growing;
    private TableColumn<EventLine, ?> chosen;

    EventColumns(
            TableView<EventLine> table,
            Look look,
            Words words,
            TypeChips chips,
            UndoCells undo,
            ColourRules colours,
            ColumnLayout.Store layouts) {
        this.table = table;
        this.look = look;
        this.words = words;
        this.chips = chips;
        this.undo = undo;
        this.layouts = layouts;
        this.layout = new ColumnLayout(table, look, layouts);
        this.colours = colours;
        this.growing = new GrowingColumns(look, WIDEST);
        this.signs = new SignColumn<>(EventLine::markProperty, look, words);
        colours.eventsProperty().addListener((property, was, is) -> signs.show(table, !is.isEmpty()));
        table.setTableMenuButtonVisible(true);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        restore();
    }

    /** Shows the columns as they were left in this workspace, else those that every table of events has. */
    void restore() {
        layout.leave();
        table.getColumns().clear();
        table.getColumns().add(positions());
        table.getColumns().add(times());
        for (EventColumn column : EventColumn.values()) {
            table.getColumns().add(column(column));
        }
        for (String entry : layouts.layout(TABLE)) {
            String path = ColumnLayout.key(entry);
            if (find(path).isEmpty()) {
                EventField.find(path).ifPresent(field -> table.getColumns().add(payload(field)));
            }
        }
        layout.enter(TABLE);
        signs.show(table, !colours.eventsProperty().get().isEmpty());
        choose(find(EventColumn.TYPE.path()).orElseThrow());
    }

    /** Gives positions and streams the room that those of some lines need. */
    void fit(List<EventLine> lines) {
        layout.widen(() -> {
            fit(EventField.of("position").path(), lines);
            fit(EventColumn.STREAM.path(), lines);
        });
    }

    private void fit(String path, List<EventLine> lines) {
        find(path).ifPresent(column -> {
            for (EventLine line : lines) {
                if (column.getCellObservableValue(line).getValue() instanceof String text) {
                    growing.show(column, text);
                }
            }
        });
    }

    /** The layout as it is now. */
    List<String> layout() {
        return layout.now();
    }

    /** Shows the columns of a layout from now on. */
    void use(List<String> other) {
        layouts.keep(TABLE, other);
        restore();
    }

    private Optional<TableColumn<EventLine, ?>> find(String path) {
        return table.getColumns().stream()
                .filter(column -> column.getUserData().toString().equals(path))
                .findFirst();
    }

    /** A press chooses the column that it falls in. */
    private void pressed(MouseEvent event) {
        for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (at instanceof TableCell<?, ?> cell) {
                table.getColumns().stream()
                        .filter(column -> column == cell.getTableColumn() && column != signs)
                        .findFirst()
                        .ifPresent(this::choose);
                return;
            }
        }
    }

    private TableColumn<EventLine, String> positions() {
        TableColumn<EventLine, String> column = new TableColumn<>("#");
        growing.begin(column, NARROWEST);
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
        column.setPrefWidth(look.width(210));
        column.setSortable(false);
        column.setUserData(EventField.of("time"));
        column.setCellValueFactory(line -> line.getValue().eventProperty().map(Event::time));
        return column;
    }

    private TableColumn<EventLine, String> column(EventColumn kind) {
        TableColumn<EventLine, String> column = new TableColumn<>(kind.title(words));
        column.setPrefWidth(look.width(kind.width()));
        column.setSortable(false);
        column.setUserData(EventField.of(kind.path()));
        column.setCellValueFactory(line -> line.getValue().eventProperty().map(kind::text));
        if (kind == EventColumn.TYPE) {
            chips.use(column);
            undo.use(column, EventLine::position);
        }
        return column;
    }

    /** Adds a column for a field, before the payload; one that is there already is shown and chosen. */
    void add(String path) {
        Optional<TableColumn<EventLine, ?>> known = find(path);
        if (known.isPresent()) {
            known.get().setVisible(true);
            choose(known.get());
            return;
        }
        TableColumn<EventLine, String> column = payload(EventField.of(path));
        layout.watch(column);
        int data =
                find(EventColumn.DATA.path()).map(table.getColumns()::indexOf).orElse(0);
        table.getColumns().add(data, column);
        choose(column);
    }

    private TableColumn<EventLine, String> payload(EventField field) {
        String path = field.path();
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
                choose(find(EventColumn.TYPE.path()).orElseThrow());
            }
        });
        column.setContextMenu(new ContextMenu(remove));
        return column;
    }

    /** Chooses the column beside the chosen one. */
    void move(int by) {
        List<TableColumn<EventLine, ?>> shown = table.getVisibleLeafColumns().filtered(column -> column != signs);
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

    /** The field of the chosen column. */
    EventField field() {
        return (EventField) chosen.getUserData();
    }
}
