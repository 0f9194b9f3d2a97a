package playhead.ui.state;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.util.StringConverter;
import playhead.ui.look.FilterField;
import playhead.ui.look.Look;
import playhead.ui.look.TableScroll;
import playhead.ui.text.Shown;
import playhead.ui.view.View;
import playhead.workspace.Display;
import playhead.workspace.TypeSummary;

/** Binds the table of states to its view-model. */
public final class StateController implements View {
    private final StateViewModel model;
    private final Look look;
    private FilterField condition;
    private final Consumer<String> selected;

    @FXML
    private BorderPane root;

    @FXML
    private ComboBox<TypeSummary> type;

    @FXML
    private TextField filter;

    @FXML
    private Label count;

    @FXML
    private Label problem;

    @FXML
    private TableView<StateLine> table;

    /**
     * @param model what is shown
     * @param look how large rows are
     * @param selected takes the entity of the selected row, {@code type/id}
     */
    public StateController(StateViewModel model, Look look, Consumer<String> selected) {
        this.model = model;
        this.look = look;
        this.selected = selected;
    }

    @FXML
    private void initialize() {
        type.setItems(model.types());
        type.setConverter(new TypeNames());
        type.valueProperty().bindBidirectional(model.typeProperty());
        model.typeProperty().addListener((property, was, is) -> columns(is));
        condition =
                new FilterField(filter, model.filterProperty(), model::applyFilter, problem, model.problemProperty());
        count.textProperty().bind(model.countProperty());
        look.rows(table);
        Label empty = new Label();
        empty.textProperty().bind(model.emptyTextProperty());
        table.setPlaceholder(empty);
        table.setSortPolicy(view -> sort());
        table.setItems(model.lines());
        model.lookThrough(
                () -> new RowWindow(Math.max(0, TableScroll.first(table)), Math.max(0, TableScroll.last(table) + 1)));
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null && is.reference() != null) {
                selected.accept(is.reference());
            }
        });
    }

    private void columns(TypeSummary of) {
        table.getColumns().clear();
        if (of == null) {
            return;
        }
        table.getColumns()
                .add(own("entity", 160, cells -> Display.safe(cells.row().ref().id())));
        for (int i = 0; i < of.columns().size(); i++) {
            int column = i;
            String name = of.columns().get(i);
            TableColumn<StateLine, StateCells> values = new TableColumn<>(Display.safe(name));
            values.setUserData(name);
            values.setPrefWidth(look.width(130));
            values.setCellValueFactory(line -> line.getValue().cellsProperty());
            values.setCellFactory(view -> new StateCell(column));
            table.getColumns().add(values);
        }
        TableColumn<StateLine, String> version =
                own("version", 80, cells -> Shown.number(cells.row().version()));
        version.getStyleClass().add("number");
        table.getColumns().add(version);
        TableColumn<StateLine, String> last =
                own("lastPosition", 110, cells -> Shown.position(cells.row().lastPosition()));
        last.setText("last event");
        last.getStyleClass().add("number");
        table.getColumns().add(last);
    }

    private TableColumn<StateLine, String> own(String name, double width, Function<StateCells, String> text) {
        TableColumn<StateLine, String> column = new TableColumn<>(name);
        column.setUserData(name);
        column.setPrefWidth(look.width(width));
        column.setCellValueFactory(line -> line.getValue().cellsProperty().map(text));
        return column;
    }

    /** Sorting is a question to the log, not a shuffle of the rows that are here. */
    private boolean sort() {
        if (table.getSortOrder().isEmpty()) {
            model.sortBy(null);
        } else {
            TableColumn<StateLine, ?> first = table.getSortOrder().getFirst();
            boolean descending = first.getSortType() == TableColumn.SortType.DESCENDING;
            model.sortBy(first.getUserData() + (descending ? ":desc" : ""));
        }
        return true;
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
    public boolean editFilter() {
        condition.edit();
        return true;
    }

    @Override
    public boolean escape() {
        return condition.clear();
    }

    /** Entity types with how many there are. */
    private static final class TypeNames extends StringConverter<TypeSummary> {
        @Override
        public String toString(TypeSummary type) {
            return type == null ? "" : Display.safe(type.name()) + "  (" + Shown.number(type.entities()) + ")";
        }

        @Override
        public TypeSummary fromString(String text) {
            throw new UnsupportedOperationException("types are chosen, not typed");
        }
    }
}
