package playhead.ui.sets;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.IdSet;

/** What two sets differ in, a line each. Enter or a double click on a figure opens the entities that it was counted from. */
final class ReportTable {
    private static final int OTHERS = 3;

    private final TableView<ReportLine> table = new TableView<>();
    private final Look look;
    private final Words words;
    private final Consumer<IdSet> open;

    ReportTable(Look look, Words words, Consumer<IdSet> open) {
        this.look = look;
        this.words = words;
        this.open = open;
        table.setId("sets-report");
        table.setAccessibleText(words.text("sets.report"));
        table.getStyleClass().add("dense");
        table.getSelectionModel().setCellSelectionEnabled(true);
        look.rows(table);
        column("kind", 120, ReportLine::kind);
        column("what", 330, ReportLine::what);
        figure("inside", line -> share(line.inside(), line.insideOf(), line.shareInside()));
        figure("outside", line -> share(line.outside(), line.outsideOf(), line.shareOutside()));
        figure("difference", line -> words.text("sets.difference", line.difference()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                openCell();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openCell();
            }
        });
    }

    private String share(int count, int of, double share) {
        return words.text("sets.share", Shown.number(count), Shown.number(of), share);
    }

    private void figure(String key, Function<ReportLine, String> text) {
        column(key, 170, text).getStyleClass().add("number");
    }

    private TableColumn<ReportLine, String> column(String key, double width, Function<ReportLine, String> text) {
        TableColumn<ReportLine, String> column = new TableColumn<>(words.text("sets.column." + key));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    /** The rows of the set, or of the others where the cursor is in their column. */
    private void openCell() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        line(cell.getRow())
                .ifPresent(line ->
                        open.accept((cell.getColumn() == OTHERS ? line.outsideRows() : line.insideRows()).get()));
    }

    private Optional<ReportLine> line(int row) {
        return row >= 0 && row < table.getItems().size()
                ? Optional.of(table.getItems().get(row))
                : Optional.empty();
    }

    /** Shows lines. */
    void show(List<ReportLine> lines) {
        table.getItems().setAll(lines);
        table.scrollTo(0);
    }

    /** What is said where there are none. */
    void placeholder(Label label) {
        table.setPlaceholder(label);
    }

    Node node() {
        return table;
    }
}
