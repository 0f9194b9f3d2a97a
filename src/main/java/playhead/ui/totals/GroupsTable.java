package playhead.ui.totals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import playhead.history.GroupRow;
import playhead.ui.look.LazyLine;
import playhead.ui.look.Look;
import playhead.ui.look.TextWidth;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.GroupQuery;
import playhead.workspace.GroupTable;

/**
 * The table of groups: a column for each key, then what was worked out.
 *
 * @param table shows them
 * @param model what is shown
 * @param look how large rows are
 * @param words what is said
 * @param open shows the rows that a group was counted from
 */
record GroupsTable(
        TableView<LazyLine<GroupRow>> table,
        GroupsViewModel model,
        Look look,
        Words words,
        Consumer<GroupSource> open) {
    private static final double FIGURE = 96;
    private static final double WIDEST = 160;

    /** Shows the groups, and opens the rows of one. */
    void bind() {
        look.manyRows(table);
        table.setItems(model.lines());
        Label empty = new Label();
        Wrapping.of(empty);
        empty.textProperty().bind(model.aboutProperty());
        table.setPlaceholder(empty);
        table.setSortPolicy(view -> sort());
        model.queryProperty().addListener((property, was, is) -> {
            if (is != null && (was == null || !GroupsViewModel.sameColumns(was, is))) {
                columns(is);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                openRows();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openRows();
            }
        });
    }

    private void openRows() {
        LazyLine<GroupRow> line = table.getSelectionModel().getSelectedItem();
        if (line != null && line.shownProperty().get() != null) {
            GroupSource source = model.source(line.shownProperty().get());
            if (source == null) {
                model.refuseToOpen();
            } else {
                open.accept(source);
            }
        }
    }

    private void columns(GroupQuery query) {
        table.getSortOrder().clear();
        table.getColumns().clear();
        for (int i = 0; i < query.by().size(); i++) {
            int key = i;
            TableColumn<LazyLine<GroupRow>, String> column =
                    column(Display.safe(query.by().get(i)), 130, row -> Shown.cell(row.keys()[key]), null);
            export(column, GroupTable.Column.key(query.by(), key));
            column.setSortable(false);
        }
        count("count", "", GroupRow::count);
        if (query.sum() != null) {
            String of = Display.safe(query.sum());
            number("sum", of, GroupRow::sum);
            number("min", of, GroupRow::min);
            number("max", of, GroupRow::max);
        }
        if (query.distinct() != null) {
            count("distinct", Display.safe(query.distinct()), GroupRow::distinct);
        }
    }

    private static Comparator<GroupRow> nullsFirst(Function<GroupRow, BigDecimal> value) {
        return Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private static String decimal(BigDecimal number) {
        return number == null ? Shown.ABSENT : Shown.decimal(number);
    }

    private void count(String name, String of, Function<GroupRow, Long> value) {
        export(
                figure(name, of, row -> Shown.number(value.apply(row)), Comparator.comparing(value)),
                GroupTable.Column.count(name, value));
    }

    private void number(String name, String of, Function<GroupRow, BigDecimal> value) {
        export(
                figure(name, of, row -> decimal(value.apply(row)), nullsFirst(value)),
                GroupTable.Column.number(name, value));
    }

    private TableColumn<LazyLine<GroupRow>, String> figure(
            String name, String of, Function<GroupRow, String> text, Comparator<GroupRow> order) {
        TableColumn<LazyLine<GroupRow>, String> column =
                column(words.text("totals.column." + name, of), FIGURE, text, order);
        column.setPrefWidth(look.width(Math.clamp(TextWidth.ofHeading(column.getText()), FIGURE, WIDEST)));
        column.getStyleClass().add("number");
        return column;
    }

    /** What the column is when the table is copied or exported. */
    private static void export(TableColumn<LazyLine<GroupRow>, String> column, GroupTable.Column as) {
        column.getProperties().put(GroupTable.Column.class, as);
    }

    private TableColumn<LazyLine<GroupRow>, String> column(
            String title, double width, Function<GroupRow, String> text, Comparator<GroupRow> order) {
        TableColumn<LazyLine<GroupRow>, String> column = new TableColumn<>(title);
        column.setPrefWidth(look.width(width));
        column.setUserData(order);
        column.setCellValueFactory(line -> line.getValue().shownProperty().map(text));
        table.getColumns().add(column);
        return column;
    }

    /** Sorts all groups, not only those on the screen. */
    private boolean sort() {
        if (table.getSortOrder().isEmpty()) {
            model.sortBy(null);
        } else {
            TableColumn<LazyLine<GroupRow>, ?> column = table.getSortOrder().getFirst();
            @SuppressWarnings("unchecked")
            Comparator<GroupRow> order = (Comparator<GroupRow>) column.getUserData();
            model.sortBy(column.getSortType() == TableColumn.SortType.DESCENDING ? order.reversed() : order);
        }
        return true;
    }
}
