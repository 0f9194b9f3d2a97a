package playhead.ui.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import playhead.event.Identity;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.Look;
import playhead.ui.look.TextColumns;
import playhead.ui.look.TipCell;
import playhead.ui.look.WholeText;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The rules with what came of them; the places of the selected one are shown. */
final class RuleTable {
    private static final int WIDEST = 320;

    private final TableView<RuleLine> table = new TableView<>();
    private final Map<TableColumn<RuleLine, ?>, Comparator<RuleLine>> orders = new HashMap<>();
    private final TextColumns columns;
    private final RulesViewModel model;

    RuleTable(RulesViewModel model, Look look, Words words) {
        this.model = model;
        this.columns = new TextColumns(look, words);
        table.setId("rules-table");
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text("rules.table"));
        look.manyRows(table);
        Label none = new Label(words.text("rules.none"));
        Wrapping.of(none);
        none.setTooltip(WholeText.tooltip(none.textProperty()));
        table.setPlaceholder(none);
        orders.put(column("outcome", 150, line -> line.said(words)), outcome());
        column("rule", 190, line -> Display.safe(line.rule().name()));
        column("always", 240, line -> Display.safe(line.rule().always()));
        column("subject", 120, line -> line.subject(words));
        number("looked", line -> line.verdict() == null ? -1 : line.verdict().looked());
        number("entities", line -> line.verdict() == null ? -1 : line.verdict().entities());
        number("open", line -> line.verdict() == null ? -1 : line.verdict().open());
        column("remark", 320, line -> line.remark(words));
        SortedList<RuleLine> sorted = new SortedList<>(model.lines());
        table.setItems(sorted);
        new GrowingColumns(look, WIDEST).follow(table);
        table.setSortPolicy(view -> {
            sorted.setComparator(order());
            return true;
        });
        select();
    }

    /** The gravest first, then what is broken most often. */
    private static Comparator<RuleLine> outcome() {
        return Comparator.comparing(RuleLine::outcome)
                .thenComparing(line ->
                        line.verdict() == null ? 0 : -line.verdict().breaks().size());
    }

    private TableColumn<RuleLine, String> column(String key, double width, Function<RuleLine, String> text) {
        TableColumn<RuleLine, String> column = columns.text("rules.column." + key, width, text);
        column.setCellFactory(any -> new TipCell<>());
        column.setSortable(true);
        orders.put(column, Comparator.comparing(text));
        table.getColumns().add(column);
        return column;
    }

    private void number(String key, ToLongFunction<RuleLine> count) {
        TableColumn<RuleLine, String> column = column(key, 90, line -> line.count(count.applyAsLong(line)));
        column.getStyleClass().add("number");
        orders.put(column, Comparator.comparingLong(count));
    }

    /** Null for the order in which they are defined. */
    private Comparator<RuleLine> order() {
        if (table.getSortOrder().isEmpty()) {
            return null;
        }
        TableColumn<RuleLine, ?> by = table.getSortOrder().getFirst();
        Comparator<RuleLine> order = orders.get(by);
        return by.getSortType() == TableColumn.SortType.DESCENDING ? order.reversed() : order;
    }

    /** The selected row and the rule whose places are shown are one. */
    private void select() {
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, is) -> model.chosenProperty().set(is));
        model.chosenProperty().addListener((property, was, is) -> {
            if (is == null) {
                table.getSelectionModel().clearSelection();
            } else if (!Identity.same(is, table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(is);
            }
        });
    }

    TableView<RuleLine> node() {
        return table;
    }
}
