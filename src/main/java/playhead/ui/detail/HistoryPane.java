package playhead.ui.detail;

import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import playhead.history.HistoryRow;
import playhead.ui.colour.UndoCells;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.PseudoClasses;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/** All events of the entity and what they changed, or those that changed the selected field. */
final class HistoryPane {
    private static final double WIDEST = 180;

    private final DetailViewModel model;
    private final Tables tables;
    private final UndoCells undo;

    HistoryPane(DetailViewModel model, Tables tables, UndoCells undo) {
        this.model = model;
        this.tables = tables;
        this.undo = undo;
    }

    BorderPane node() {
        CheckBox only = new CheckBox();
        only.selectedProperty().bindBidirectional(model.history().onlyFieldProperty());
        model.fieldProperty().addListener((property, was, is) -> name(only, is));
        name(only, model.fieldProperty().get());
        FlowPane bar = new FlowPane(only);
        bar.getStyleClass().add("filter-bar");
        BorderPane pane = new BorderPane(table());
        pane.setTop(bar);
        return pane;
    }

    private void name(CheckBox only, String field) {
        only.setDisable(field == null);
        only.setText(
                field == null
                        ? tables.words().text("detail.history.onlyNone")
                        : tables.words().text("detail.history.only", Shown.cut(Display.safe(field), 40)));
    }

    private TableView<HistoryRow> table() {
        TableView<HistoryRow> table = tables.table("entity-history", "detail.history.table");
        table.setItems(model.history().rows());
        Label empty = new Label();
        Wrapping.of(empty);
        empty.textProperty()
                .bind(model.history()
                        .refusalProperty()
                        .map(reason -> reason.isEmpty() ? tables.words().text("detail.history.empty") : reason));
        table.setPlaceholder(empty);
        tables.column(table, "detail.column.position", 64, row -> Shown.position(row.position()))
                .getStyleClass()
                .add("number");
        TableColumn<HistoryRow, String> type =
                tables.column(table, "detail.column.type", 100, row -> Display.safe(row.type()));
        undo.use(type, HistoryRow::position);
        GrowingColumns growing = new GrowingColumns(tables.look(), WIDEST);
        // There may be as many as events: only a name that is longer than all before is made ready to be measured.
        table.getItems().addListener((InvalidationListener) changed -> table.getItems().stream()
                .filter(row -> growing.isLonger(type, row.type().length()))
                .forEach(row -> growing.show(type, Display.safe(row.type()))));
        tables.column(table, "detail.column.changes", 240, this::changes);
        tables.column(table, "detail.column.actor", 80, row -> Display.safe(row.actor()));
        tables.times(table, 190, HistoryRow::time);
        tables.onOpen(
                table,
                view -> table.getSelectionModel().getSelectedItem(),
                row -> model.walk().to(row.position()));
        table.setRowFactory(view -> row());
        return table;
    }

    private String changes(HistoryRow row) {
        String changes = model.history().changes(row);
        return changes.isEmpty() ? tables.words().text("detail.history.noChange") : changes;
    }

    private TableRow<HistoryRow> row() {
        TableRow<HistoryRow> row = new TableRow<>();
        Runnable mark = () -> row.pseudoClassStateChanged(
                PseudoClasses.FUTURE,
                // In the order of occurrence, a position does not tell whether it comes later.
                row.getItem() != null
                        && model.state().isInLogOrder()
                        && row.getItem().position()
                                > model.following().shownProperty().get().at());
        row.itemProperty().addListener((property, was, is) -> mark.run());
        model.following().shownProperty().addListener((property, was, is) -> mark.run());
        return row;
    }
}
