package playhead.ui.state;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import playhead.event.Json;
import playhead.ui.filter.FilterBar;
import playhead.ui.filter.FilterModel;
import playhead.ui.look.ColumnLayout;
import playhead.ui.look.LazyLine;
import playhead.ui.look.Look;
import playhead.ui.look.Presence;
import playhead.ui.look.RowWindow;
import playhead.ui.look.TableScroll;
import playhead.ui.look.Wrapping;
import playhead.ui.replay.MarkA;
import playhead.ui.text.Shown;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.ui.view.Picked;
import playhead.ui.view.View;
import playhead.workspace.CelText;
import playhead.workspace.Display;
import playhead.workspace.TypeSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Binds the table of states to its view-model. */
public final class StateController implements View {
    private static final int SEARCHED = 20;

    private final StateViewModel model;
    private final Look look;
    private final Words words;
    private final MarkA markA;
    private final BiConsumer<String, String> selected;
    private final LongConsumer jump;
    private final ColumnLayout.Store layouts;
    private final Runnable colour;
    private final FilterBar bar;
    private StateMemory memory;
    /** The entity that was selected last, or null. */
    private String reference;

    @FXML
    private BorderPane root;

    @FXML
    private ComboBox<TypeSummary> type;

    @FXML
    private HBox choices;

    @FXML
    private ToggleButton sinceA;

    @FXML
    private CheckBox deleted;

    @FXML
    private ToggleButton totals;

    @FXML
    private TableView<LazyLine<StateCells>> table;

    /**
     * @param model what is shown
     * @param look how large rows are
     * @param words what is said
     * @param markA changes can be counted from it
     * @param selected takes the entity of the selected cell, {@code type/id}, and its field, null for none
     * @param jump moves the playhead to a position of the log
     * @param layouts keeps which columns of which type are shown where
     * @param colour marks all rows with the selected value
     */
    public StateController(
            StateViewModel model,
            Look look,
            Words words,
            MarkA markA,
            BiConsumer<String, String> selected,
            LongConsumer jump,
            ColumnLayout.Store layouts,
            Runnable colour) {
        this.model = model;
        this.look = look;
        this.words = words;
        this.markA = markA;
        this.selected = selected;
        this.jump = jump;
        this.layouts = layouts;
        this.colour = colour;
        this.bar = new FilterBar("state-filter", model.filter(), words);
    }

    @FXML
    void initialize() {
        type.setItems(model.types());
        type.setConverter(new Wording<>(one -> Display.safe(one.name()) + "  (" + Shown.number(one.entities()) + ")"));
        type.valueProperty().bindBidirectional(model.typeProperty());
        StateColumns columns = new StateColumns(table, model, look, words, layouts);
        model.whenFilled(columns::fit);
        model.totals().columnsProperty().addListener((property, was, is) -> columns.fit(is));
        memory = new StateMemory(model, table, columns);
        model.typeProperty().addListener((property, was, is) -> columns.change(was, is));
        model.colours()
                .usedProperty()
                .addListener(
                        (property, was, is) -> columns.mark(model.typeProperty().get()));
        table.setRowFactory(view -> new StateRowCell());
        root.setTop(bar);
        bar.addFirst(type);
        bar.add(choices);
        deleted.selectedProperty().bindBidirectional(model.deletedProperty());
        totals.selectedProperty().bindBidirectional(model.totals().shownProperty());
        sinceA.selectedProperty().bindBidirectional(model.sinceAProperty());
        Presence.showWhile(sinceA, markA.momentProperty().isNotNull());
        initializeTable();
        root.setBottom(new TotalsStrip(table, model.totals(), words.text("state.totals.name")));
    }

    private void initializeTable() {
        look.manyRows(table);
        Label empty = new Label();
        Wrapping.of(empty);
        empty.textProperty().bind(model.emptyTextProperty());
        table.setPlaceholder(empty);
        table.setSortPolicy(view -> sort());
        table.setItems(model.lines());
        table.setTableMenuButtonVisible(true);
        table.setContextMenu(new StateMenu(() -> picked().isPresent(), colour, words));
        table.getSelectionModel().setCellSelectionEnabled(true);
        model.whenGrown(this::selectAgain);
        model.lookThrough(() -> TableScroll.window(table));
        whenSelected();
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @SuppressWarnings("rawtypes") // JavaFX names the focused cell so
    private void whenSelected() {
        table.getFocusModel().focusedCellProperty().addListener((property, was, is) -> select());
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select());
    }

    /** Tells which entity and field are looked at. */
    private void select() {
        StateCells cells = cells();
        reference = cells == null ? null : cells.reference();
        if (cells != null) {
            int column = column();
            selected.accept(
                    cells.reference(),
                    column < 0 ? null : cells.row().columns().get(column).toString());
        }
    }

    /** An entity that stands in another row since the log has grown is selected there. */
    private void selectAgain() {
        StateCells now = cells();
        if (reference == null || now == null || now.reference().equals(reference)) {
            return;
        }
        RowWindow seen = TableScroll.window(table).widened(SEARCHED, 0);
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        for (int row = seen.from(); row < Math.min(seen.to(), table.getItems().size()); row++) {
            StateCells cells = table.getItems().get(row).shownProperty().get();
            if (cells != null && cells.reference().equals(reference)) {
                table.getSelectionModel()
                        .clearAndSelect(row, table.getVisibleLeafColumn(Math.max(0, cell.getColumn())));
                return;
            }
        }
    }

    private StateCells cells() {
        LazyLine<StateCells> line = table.getSelectionModel().getSelectedItem();
        return line == null ? null : line.shownProperty().get();
    }

    /** Number of the column of the cell with the cursor, -1 when that shows no field. */
    private int column() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        return cell == null || cell.getTableColumn() == null ? -1 : StateColumns.number(cell.getTableColumn());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && cells() != null) {
            event.consume();
            goToChange();
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            event.consume();
            table.getSelectionModel().selectRightCell();
            table.scrollToColumnIndex(table.getFocusModel().getFocusedCell().getColumn());
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            event.consume();
            table.getSelectionModel().selectLeftCell();
            table.scrollToColumnIndex(table.getFocusModel().getFocusedCell().getColumn());
        }
    }

    /** Goes to the event that set the field with the cursor, or to the last event of the entity. */
    private void goToChange() {
        StateCells cells = cells();
        int column = column();
        if (column < 0) {
            jump.accept(cells.row().lastPosition());
        } else {
            model.blame(cells, column, row -> {
                if (row != null) {
                    jump.accept(row.position());
                }
            });
        }
    }

    /** Sorting is a question to the log, not a shuffle of the rows that are here. */
    private boolean sort() {
        model.sortBy(memory.sort());
        return true;
    }

    @Override
    public void remember(ObjectNode into) {
        memory.write(into);
    }

    @Override
    public void recall(JsonNode from) {
        memory.use(from);
    }

    @Override
    public Optional<Offer> offer() {
        return StateOffer.of(model, table);
    }

    @Override
    public Optional<Picked> picked() {
        StateCells cells = cells();
        int column = column();
        Json value = cells == null || column < 0 ? null : cells.value(column);
        return value == null || value.bytes()[0] == '{' || value.bytes()[0] == '['
                ? Optional.empty()
                : Optional.of(new Picked(
                        cells.row().ref().type(),
                        CelText.isOneOf(CelText.field(cells.row().columns().get(column)), List.of(value)),
                        Shown.cell(value)));
    }

    @Override
    public String id() {
        return "state";
    }

    @Override
    public String icon() {
        return "mdi2t-table";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void setShown(boolean shown) {
        model.setShown(shown);
    }

    @Override
    public Optional<FilterModel> filter() {
        return Optional.of(model.filter());
    }

    @Override
    public boolean editFilter() {
        bar.edit();
        return true;
    }

    @Override
    public boolean escape() {
        return bar.escape();
    }
}
