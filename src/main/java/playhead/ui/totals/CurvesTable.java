package playhead.ui.totals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** The curves as a table of positions: the same for eyes and hands that cannot use a picture. */
final class CurvesTable {
    private final TableView<Integer> table = new TableView<>();
    private final Look look;
    private final Words words;
    private Curves curves = Curves.NONE;

    CurvesTable(Look look, Words words, LongConsumer moveTo) {
        this.look = look;
        this.words = words;
        table.setId("curves-table");
        table.setAccessibleText(words.text("totals.over.name"));
        table.getStyleClass().add("dense");
        look.rows(table);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go(moveTo);
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go(moveTo);
            }
        });
    }

    private void go(LongConsumer moveTo) {
        Integer place = table.getSelectionModel().getSelectedItem();
        if (place != null) {
            moveTo.accept(curves.places()[place]);
        }
    }

    TableView<Integer> node() {
        return table;
    }

    void show(Curves shown) {
        curves = shown;
        table.getColumns().clear();
        column(
                words.text("totals.column.position"),
                shown.places().length,
                index -> Shown.position(shown.places()[index]));
        for (Curve curve : shown.curves()) {
            column(curve.name(), shown.places().length, index -> CurvesView.number(curve.values()[index]));
        }
        List<Integer> rows = IntStream.range(0, shown.places().length).boxed().toList();
        table.getItems().setAll(rows);
    }

    private void column(String title, int rows, IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(title);
        column.setPrefWidth(look.width(110));
        column.setSortable(false);
        column.getStyleClass().add("number");
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue() < rows ? text.apply(row.getValue()) : ""));
        table.getColumns().add(column);
    }
}
