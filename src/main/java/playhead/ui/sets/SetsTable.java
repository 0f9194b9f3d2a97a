package playhead.ui.sets;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import playhead.ui.look.Look;
import playhead.ui.look.TextColumns;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.IdMember;
import playhead.workspace.IdSet;

/** The sets there are, a row each; the selected one is the chosen one, Enter or a double click explains it. */
final class SetsTable {
    private final Look look;
    private final Words words;
    private final TableView<IdSet> table = new TableView<>();

    SetsTable(SetsViewModel model, Look look, Words words) {
        this.look = look;
        this.words = words;
        table.setId("sets-table");
        table.setAccessibleText(words.text("view.sets.title"));
        table.getStyleClass().add("dense");
        look.manyRows(table);
        Label none = new Label(words.text("sets.empty"));
        Wrapping.of(none);
        none.setTooltip(new Tooltip(none.getText()));
        table.setPlaceholder(none);
        columns();
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

    private void columns() {
        FoundWords found = new FoundWords(words);
        TextColumns columns = new TextColumns(look, words);
        table.getColumns().add(columns.text("sets.column.name", 240, set -> Display.safe(set.name())));
        table.getColumns()
                .add(columns.number(
                        "sets.column.count",
                        110,
                        set -> Shown.number(set.members().size())));
        table.getColumns().add(columns.text("sets.column.types", 330, found::of));
        table.getColumns()
                .add(columns.number("sets.column.missing", 150, set -> Shown.number(set.count(IdMember.Kind.UNKNOWN))));
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
}
