package playhead.ui.detail;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.GridPane;
import playhead.history.BlameRow;
import playhead.history.HistoryRow;
import playhead.ui.detail.DetailViewModel.SelectedEvent;
import playhead.ui.look.Look;
import playhead.ui.look.PseudoClasses;
import playhead.ui.text.Shown;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

/** Binds the detail pane to its view-model. */
public final class DetailController {
    private final DetailViewModel model;
    private final Look look;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab eventTab;

    @FXML
    private Tab entityTab;

    @FXML
    private GridPane facts;

    @FXML
    private TreeTableView<JsonPart> payload;

    @FXML
    private Label entity;

    @FXML
    private TableView<BlameRow> blame;

    @FXML
    private TableView<HistoryRow> history;

    /**
     * @param model what is shown
     * @param look how large rows are
     */
    public DetailController(DetailViewModel model, Look look) {
        this.model = model;
        this.look = look;
    }

    @FXML
    private void initialize() {
        initializePayload();
        initializeBlame();
        initializeHistory();
        entity.textProperty().bind(model.titleProperty());
        showEvent(null);
        model.eventProperty().addListener((property, was, is) -> showEvent(is));
        model.entityProperty().addListener((property, was, is) -> {
            if (is != null) {
                tabs.getSelectionModel().select(entityTab);
            }
        });
    }

    private void initializePayload() {
        look.rows(payload);
        TreeTableColumn<JsonPart, String> name = new TreeTableColumn<>("name");
        name.setPrefWidth(140);
        name.setCellValueFactory(
                item -> new ReadOnlyStringWrapper(item.getValue().getValue().name()));
        TreeTableColumn<JsonPart, String> value = new TreeTableColumn<>("value");
        value.setPrefWidth(220);
        value.setCellValueFactory(
                item -> new ReadOnlyStringWrapper(item.getValue().getValue().text()));
        payload.getColumns().add(name);
        payload.getColumns().add(value);
        payload.setPlaceholder(new Label("Select an event to see its data."));
    }

    private void showEvent(SelectedEvent selected) {
        facts.getChildren().clear();
        if (selected == null) {
            payload.setRoot(null);
            return;
        }
        int line = 0;
        for (EventFacts.Fact fact :
                EventFacts.of(selected.position(), selected.event()).facts()) {
            Label name = new Label(fact.name());
            name.setMinWidth(Control.USE_PREF_SIZE);
            name.getStyleClass().add("fact-name");
            facts.addRow(line++, name, text(fact));
        }
        TreeItem<JsonPart> root = new TreeItem<>();
        root.getChildren().add(PartItem.of("data", selected.event().data()));
        root.getChildren().add(PartItem.of("meta", selected.event().meta()));
        root.getChildren().forEach(item -> item.setExpanded(true));
        payload.setRoot(root);
        tabs.getSelectionModel().select(eventTab);
    }

    private Control text(EventFacts.Fact fact) {
        if (fact.entity() == null) {
            Label text = new Label(fact.text());
            text.setWrapText(true);
            return text;
        }
        Hyperlink link = new Hyperlink(fact.text());
        link.setAccessibleText("Show the entity " + fact.text());
        link.setOnAction(event -> {
            model.select(fact.entity());
            tabs.getSelectionModel().select(entityTab);
        });
        return link;
    }

    private void initializeBlame() {
        look.rows(blame);
        blame.setItems(model.blame());
        blame.setPlaceholder(new Label("It has no fields at the playhead."));
        column(blame, "field", 120, row -> Display.safe(row.field().toString()));
        column(blame, "value", 130, row -> Shown.cell(row.value()));
        column(blame, "said by", 150, row -> Shown.position(row.position()) + " " + Display.safe(row.type()));
        column(blame, "actor", 90, row -> Display.safe(row.actor()));
        column(blame, "time", 200, row -> row.time() == null ? "" : row.time().print());
        jumps(blame, BlameRow::position);
    }

    private void initializeHistory() {
        look.rows(history);
        history.setItems(model.history());
        history.setPlaceholder(new Label("Select an entity to see its history."));
        column(history, "#", 70, row -> Shown.number(row.position()));
        column(history, "type", 130, row -> Display.safe(row.type()));
        column(history, "changes", 260, DetailViewModel::changes);
        column(history, "actor", 90, row -> Display.safe(row.actor()));
        column(history, "time", 200, row -> row.time() == null ? "" : row.time().print());
        jumps(history, HistoryRow::position);
    }

    private static <T> void column(TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> shown(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private static ObservableValue<String> shown(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    private <T> void jumps(TableView<T> table, ToLongFunction<T> position) {
        table.setRowFactory(view -> {
            TableRow<T> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    model.jumpTo(position.applyAsLong(row.getItem()));
                }
            });
            Runnable mark = () -> {
                Moment at = model.following().shownProperty().get();
                // In the order of occurrence, a position does not tell whether it comes later.
                boolean future = row.getItem() != null
                        && at.replay() == Replay.RECORDED
                        && position.applyAsLong(row.getItem()) > at.at();
                row.pseudoClassStateChanged(PseudoClasses.FUTURE, future);
            };
            row.itemProperty().addListener((property, was, is) -> mark.run());
            model.following().shownProperty().addListener((property, was, is) -> mark.run());
            return row;
        });
    }
}
