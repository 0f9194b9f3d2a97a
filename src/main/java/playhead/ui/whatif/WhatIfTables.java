package playhead.ui.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import playhead.ui.decision.FlipLine;
import playhead.ui.decision.FlipTable;
import playhead.ui.look.Look;
import playhead.ui.look.TextColumns;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.BlastRadius;
import playhead.workspace.Display;
import playhead.workspace.SagaChange;

/** How far a what-if reaches, what differs, and which commands come out otherwise where rules are known. */
final class WhatIfTables extends SplitPane {
    private final Look look;
    private final Words words;
    private final TableView<DifferenceLine> lines = new TableView<>();

    /**
     * @param selected takes the entity of the selected line, {@code type/id}, and its field, null for none
     * @param jump takes the position of a command that is opened
     */
    WhatIfTables(WhatIfModel model, Look look, Words words, BiConsumer<String, String> selected, LongConsumer jump) {
        this.look = look;
        this.words = words;
        setOrientation(Orientation.VERTICAL);
        setDividerPositions(0.3);
        TableView<BlastRadius.OfType> types = types(model);
        TableView<BlastRadius.OfSum> sums = sums(model);
        SplitPane reach = new SplitPane(types, sums);
        reach.setDividerPositions(0.45);
        TableView<SagaChange> sagas = sagas(model);
        model.answer().sagas().addListener((ListChangeListener<SagaChange>) change -> {
            boolean any = !sagas.getItems().isEmpty();
            if (any != reach.getItems().contains(sagas)) {
                reach.getItems().setAll(any ? List.of(types, sums, sagas) : List.of(types, sums));
                reach.setDividerPositions(any ? new double[] {0.3, 0.6} : new double[] {0.45});
            }
        });
        getItems().setAll(reach, lines(model));
        TableView<FlipLine> flips =
                new FlipTable("what-if-flips", model.answer().flips(), look, words, jump).node();
        model.supposed().checkedProperty().subscribe(checked -> {
            if (checked != getItems().contains(flips)) {
                getItems().setAll(checked ? List.of(reach, lines, flips) : List.of(reach, lines));
                setDividerPositions(checked ? new double[] {0.26, 0.64} : new double[] {0.3});
            }
        });
        lines.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                selected.accept(
                        is.entity().type() + "/" + is.entity().id(),
                        is.field() == null ? null : is.field().field().toString());
            }
        });
    }

    private TableView<BlastRadius.OfType> types(WhatIfModel model) {
        TableView<BlastRadius.OfType> table = new TableView<>();
        prepare(table, "what-if-types", "whatif.types", "whatif.noTypes");
        table.setItems(model.answer().types());
        column(table, "whatif.column.type", 100, type -> Display.safe(type.type()));
        number(table, "whatif.column.added", 75, type -> count("+", type.added()));
        number(table, "whatif.column.removed", 80, type -> count("−", type.removed()));
        number(table, "whatif.column.changed", 80, type -> count("~", type.changed()));
        return table;
    }

    private static String count(String sign, int count) {
        return count == 0 ? Shown.ABSENT : sign + " " + Shown.number(count);
    }

    private TableView<BlastRadius.OfSum> sums(WhatIfModel model) {
        TableView<BlastRadius.OfSum> table = new TableView<>();
        prepare(table, "what-if-sums", "whatif.sums", "whatif.noSums");
        table.setItems(model.answer().sums());
        column(
                table,
                "whatif.column.sum",
                120,
                sum -> Display.safe(sum.type() + "  " + sum.field())
                        + (sum.currency() == null ? "" : " " + Shown.cut(Shown.cell(sum.currency()), 12)));
        number(table, "whatif.column.recorded", 90, sum -> Shown.decimal(sum.recorded()));
        number(table, "whatif.column.supposed", 90, sum -> Shown.decimal(sum.supposed()));
        number(table, "whatif.column.difference", 90, sum -> signed(sum.difference()));
        return table;
    }

    private TableView<SagaChange> sagas(WhatIfModel model) {
        TableView<SagaChange> table = new TableView<>();
        prepare(table, "what-if-sagas", "whatif.sagas", "whatif.noSagas");
        table.setItems(model.answer().sagas());
        column(table, "whatif.column.saga", 110, saga -> Display.safe(saga.id()));
        SagaSides sides = new SagaSides(words);
        column(table, "whatif.column.recorded", 150, sides::recorded);
        column(table, "whatif.column.supposed", 150, sides::supposed);
        return table;
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + Shown.decimal(number);
    }

    private TableView<DifferenceLine> lines(WhatIfModel model) {
        prepare(lines, "what-if-table", "whatif.table", "whatif.noLines");
        lines.setItems(model.answer().lines());
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column(lines, "whatif.column.sign", 30, line -> line.first() ? line.sign() : "");
        column(
                lines,
                "whatif.column.entity",
                130,
                line -> line.first() ? Display.safe(line.entity().id()) : "");
        column(lines, "whatif.column.field", 110, DifferenceLine::path);
        TableColumn<DifferenceLine, String> before =
                column(lines, "whatif.column.recorded", 140, DifferenceLine::recorded);
        column(lines, "whatif.column.supposed", 140, DifferenceLine::supposed);
        model.againstProperty()
                .subscribe(other -> before.setText(
                        other == null
                                ? words.text("whatif.column.recorded")
                                : Shown.cut(Display.safe(other.name()), 40)));
        return lines;
    }

    /** The selected lines of what differs. */
    List<DifferenceLine> selected() {
        return List.copyOf(lines.getSelectionModel().getSelectedItems());
    }

    private <T> void prepare(TableView<T> table, String id, String name, String empty) {
        look.rows(table);
        table.setId(id);
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text(name));
        Label placeholder = new Label(words.text(empty));
        Wrapping.of(placeholder);
        table.setPlaceholder(placeholder);
    }

    private <T> TableColumn<T, String> column(
            TableView<T> table, String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TextColumns(look, words).text(title, width, text);
        table.getColumns().add(column);
        return column;
    }

    private <T> void number(TableView<T> table, String title, double width, Function<T, String> text) {
        column(table, title, width, text).getStyleClass().add("number");
    }
}
