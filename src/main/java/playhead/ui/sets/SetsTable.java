package playhead.ui.sets;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import playhead.ui.look.Look;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.IdMember;
import playhead.workspace.IdSet;

/** The sets there are, a row each; the selected one is the chosen one, Enter or a double click explains it. */
final class SetsTable {
    private final SetsViewModel model;
    private final Look look;
    private final Words words;
    private final TableView<IdSet> table = new TableView<>();

    SetsTable(SetsViewModel model, Look look, Words words) {
        this.model = model;
        this.look = look;
        this.words = words;
        FoundWords found = new FoundWords(words);
        table.setId("sets-table");
        table.setAccessibleText(words.text("view.sets.title"));
        table.getStyleClass().add("dense");
        look.manyRows(table);
        Label none = new Label(words.text("sets.empty"));
        Wrapping.of(none);
        none.setTooltip(new Tooltip(none.getText()));
        table.setPlaceholder(none);
        column("name", 240, set -> Display.safe(set.name()));
        column("count", 110, set -> Shown.number(set.members().size()))
                .getStyleClass()
                .add("number");
        column("types", 330, found::of);
        column("missing", 150, set -> Shown.number(set.count(IdMember.Kind.UNKNOWN)))
                .getStyleClass()
                .add("number");
        table.setItems(model.sets());
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                model.chosenProperty().set(is);
            }
        });
        model.chosenProperty().addListener((property, was, is) -> select(is));
        select(model.chosenProperty().get());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                model.explain();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.explain();
            }
        });
    }

    Node node() {
        return table;
    }

    private void select(IdSet set) {
        if (set == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(set);
        }
    }

    private TableColumn<IdSet, String> column(String key, double width, Function<IdSet, String> text) {
        TableColumn<IdSet, String> column = new TableColumn<>(words.text("sets.column." + key));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }
}
