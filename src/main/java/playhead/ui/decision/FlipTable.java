package playhead.ui.decision;

import java.util.function.LongConsumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import playhead.ui.look.Look;
import playhead.ui.look.TextColumns;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** Commands that come out otherwise: how and why then, how and why now. */
public final class FlipTable {
    private final TableView<FlipLine> table = new TableView<>();

    /**
     * @param id of the table
     * @param jump takes the position of the command that is opened by Enter or a double click
     */
    public FlipTable(String id, ObservableList<FlipLine> lines, Look look, Words words, LongConsumer jump) {
        table.setId(id);
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text("decision.table"));
        Label none = new Label(words.text("decision.none"));
        Wrapping.of(none);
        table.setPlaceholder(none);
        look.rows(table);
        TextColumns columns = new TextColumns(look, words);
        table.getColumns().add(columns.text("decision.column.command", 130, FlipLine::type));
        table.getColumns().add(columns.text("decision.column.about", 110, FlipLine::about));
        table.getColumns().add(columns.text("decision.column.before", 120, FlipLine::before));
        table.getColumns().add(columns.text("decision.column.after", 120, FlipLine::after));
        table.getColumns().add(columns.text("decision.column.whyBefore", 190, FlipLine::whyBefore));
        table.getColumns().add(columns.text("decision.column.whyAfter", 190, FlipLine::whyAfter));
        table.setItems(lines);
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                open(jump);
            }
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open(jump);
                key.consume();
            }
        });
    }

    private void open(LongConsumer jump) {
        FlipLine line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            var recorded = line.flip().recorded();
            jump.accept(recorded.count() > 0 ? recorded.first() : recorded.first() - 1);
        }
    }

    /** The table itself. */
    public TableView<FlipLine> node() {
        return table;
    }
}
