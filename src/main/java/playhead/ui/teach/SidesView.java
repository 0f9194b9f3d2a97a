package playhead.ui.teach;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import playhead.event.Event;
import playhead.ui.async.Background;
import playhead.ui.events.EventLine;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.Look;
import playhead.ui.look.TextWidth;
import playhead.ui.look.Wrapping;
import playhead.ui.opening.OpenLog;
import playhead.ui.replay.Following;
import playhead.ui.text.PayloadLine;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.LaterView;
import playhead.workspace.Display;

/** The write side beside the read side: event rows as they are stored, and the rows that they made. */
public final class SidesView extends LaterView {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final double LEAST = 70;
    /** What a cell that was set needs more, in its heavier letters. */
    private static final String BOLD = "  ";

    private static final double WIDEST = 200;
    /** Rows whose texts give the columns their width. */
    private static final int SEEN = 100;

    private final SidesModel model;
    private final Look look;
    private final GrowingColumns growing;
    private final Words words;
    private final TableView<EventLine> events = new TableView<>();
    private final TableView<ReadRows.Row> rows = new TableView<>();
    private final Label link = new Label();
    private boolean selecting;

    /**
     * @param log what is open, or null
     * @param look how wide and high things are
     */
    public SidesView(ObservableValue<OpenLog> log, Following following, Background background, Look look, Words words) {
        super("sides", "mdi2t-table-arrow-right");
        this.model = new SidesModel(log, following, background);
        this.look = look;
        this.growing = new GrowingColumns(look, WIDEST);
        this.words = words;
    }

    @Override
    protected SplitPane make() {
        table(events, "sides-events", "sides.events");
        events.getColumns().add(column("sides.position", 64, line -> Shown.position(line.position())));
        events.getColumns()
                .add(stored(
                        "sides.stream",
                        140,
                        event -> event.stream() == null ? "" : event.stream().id()));
        events.getColumns().add(stored("sides.version", 70, event -> Long.toString(event.version())));
        events.getColumns().add(stored("sides.type", 130, Event::type));
        events.getColumns().add(stored("sides.payload", 400, event -> PayloadLine.of(event.data())));
        events.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!selecting && line != null) {
                model.select(line.position());
            }
        });
        table(rows, "sides-rows", "sides.rows");
        rows.getSelectionModel().setCellSelectionEnabled(true);
        rows.getSelectionModel().getSelectedCells().subscribe(this::pick);
        link.setId("sides-link");
        Wrapping.of(link);
        link.setMinHeight(VBox.USE_PREF_SIZE);
        model.eventsProperty().subscribe(lines -> {
            events.setItems(lines);
            choose();
        });
        model.rowsProperty().subscribe(this::show);
        SplitPane both = new SplitPane(side("sides.write", events, null), side("sides.read", rows, link));
        both.setDividerPositions(0.5);
        return both;
    }

    private VBox side(String key, Node table, Label under) {
        Label title = new Label(words.text(key));
        title.getStyleClass().add("text-bold");
        Wrapping.of(title);
        title.setMinHeight(VBox.USE_PREF_SIZE);
        VBox side = new VBox(4, title);
        if (under != null) {
            side.getChildren().add(under);
        }
        side.getChildren().add(table);
        side.getStyleClass().add("sides-side");
        side.setMinWidth(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        return side;
    }

    private void table(TableView<?> table, String id, String key) {
        table.setId(id);
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text(key));
        Label empty = new Label(words.text(key + ".none"));
        Wrapping.of(empty);
        table.setPlaceholder(empty);
        look.rows(table);
    }

    private TableColumn<EventLine, String> column(String key, double width, Function<EventLine, String> value) {
        TableColumn<EventLine, String> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(look.width(Math.max(width, TextWidth.ofHeading(column.getText()))));
        column.setSortable(false);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
        return column;
    }

    private TableColumn<EventLine, String> stored(String key, double width, Function<Event, String> value) {
        TableColumn<EventLine, String> column = column(key, width, line -> "");
        column.setCellValueFactory(line ->
                line.getValue().eventProperty().map(event -> Shown.cut(Display.safe(value.apply(event)), Shown.CELL)));
        return column;
    }

    /** Selects the event whose cells are marked. */
    private void choose() {
        int index =
                model.eventsProperty().get().lastUpTo(model.rowsProperty().get().ordinal());
        if (index >= 0) {
            selecting = true;
            events.getSelectionModel().clearAndSelect(index);
            selecting = false;
            events.scrollTo(Math.max(0, index - 5));
        }
    }

    private void pick() {
        if (selecting || rows.getSelectionModel().getSelectedCells().isEmpty()) {
            return;
        }
        var cell = rows.getSelectionModel().getSelectedCells().getFirst();
        int field = cell.getColumn() - 1;
        ReadRows shown = model.rowsProperty().get();
        if (field >= 0
                && field < shown.columns().size()
                && cell.getRow() < shown.rows().size()) {
            model.select(shown.rows().get(cell.getRow()).ref(), shown.columns().get(field));
        }
    }

    private void show(ReadRows shown) {
        selecting = true;
        if (rows.getColumns().size() != shown.columns().size() + 1
                || !shown.type().equals(rows.getUserData())) {
            rows.setUserData(shown.type());
            rows.getColumns().clear();
            rows.getColumns().add(cells(shown.type(), -1));
            for (int i = 0; i < shown.columns().size(); i++) {
                rows.getColumns().add(cells(shown.columns().get(i).toString(), i));
            }
        }
        rows.getItems().setAll(shown.rows());
        rows.getColumns()
                .forEach(column -> shown.rows().stream()
                        .limit(SEEN)
                        .forEach(row ->
                                growing.show(column, text(row, rows.getColumns().indexOf(column) - 1, true) + BOLD)));
        selecting = false;
        choose();
        link.setText(
                shown.position() == 0
                        ? ""
                        : words.text(
                                "sides.link", Shown.position(shown.position()), shown.kept(), shown.overwritten()));
    }

    private TableColumn<ReadRows.Row, ReadRows.Row> cells(String name, int field) {
        TableColumn<ReadRows.Row, ReadRows.Row> column = new TableColumn<>(Display.safe(name));
        growing.begin(column, LEAST);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(ReadRows.Row row, boolean empty) {
                super.updateItem(row, empty);
                boolean set = row != null && !empty && field >= 0 && row.set().get(field);
                pseudoClassStateChanged(SET, set);
                setText(row == null || empty ? null : text(row, field, set));
            }
        });
        return column;
    }

    private static String text(ReadRows.Row row, int field, boolean set) {
        return field < 0 ? Display.safe(row.id()) : (set ? "● " : "") + Shown.cell(row.values()[field]);
    }

    @Override
    public void setShown(boolean shown) {
        model.setShown(shown);
    }
}
