package playhead.ui.state;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import playhead.event.Json;
import playhead.ui.colour.ColourRules;
import playhead.ui.colour.SignColumn;
import playhead.ui.look.ColumnLayout;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.LazyLine;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.TypeSummary;

/** The columns of the table of states: the entity, its fields, and which event touched it last. */
final class StateColumns {
    private static final String ENTITY = "entity";
    private static final int TITLE = 60;
    private static final int NARROWEST = 70;
    private static final int WIDEST = 220;

    private final TableView<LazyLine<StateCells>> table;
    private final CellTip tip;
    private final Look look;
    private final Words words;
    private final ColumnLayout.Store layouts;
    private final ColumnLayout layout;
    private final ColourRules colours;
    private final TotalsViewModel totals;
    private final SignColumn<LazyLine<StateCells>> signs;
    private final GrowingColumns growing;

    StateColumns(
            TableView<LazyLine<StateCells>> table,
            StateViewModel model,
            Look look,
            Words words,
            ColumnLayout.Store layouts) {
        this.table = table;
        this.tip = new CellTip(model, words, look.clock());
        this.look = look;
        this.words = words;
        this.layouts = layouts;
        this.layout = new ColumnLayout(table, look, layouts);
        this.growing = new GrowingColumns(look, WIDEST);
        this.colours = model.colours();
        this.totals = model.totals();
        this.signs = new SignColumn<>(line -> line.shownProperty().map(StateCells::mark), look, words);
    }

    /**
     * What a column of fields is.
     *
     * @param name of the field
     * @param number of its column
     */
    record Field(String name, int number) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Number of the field that a column shows, -1 when it shows none. */
    static int number(TableColumnBase<?, ?> column) {
        return column.getUserData() instanceof Field field ? field.number() : -1;
    }

    /** Shows the columns of another type, or those that the same one has got meanwhile. */
    void change(TypeSummary was, TypeSummary is) {
        if (was == null || is == null || !was.name().equals(is.name())) {
            show(is);
            return;
        }
        for (int i = was.columns().size(); i < is.columns().size(); i++) {
            TableColumn<?, ?> added = field(new Field(is.columns().get(i), i));
            layout.watch(added);
        }
    }

    /** Shows the columns of a type as they were left; null for no type. */
    void show(TypeSummary of) {
        layout.leave();
        table.getColumns().clear();
        if (of == null) {
            return;
        }
        growing.begin(own(ENTITY, NARROWEST, this::entity), NARROWEST);
        for (int i = 0; i < of.columns().size(); i++) {
            field(new Field(of.columns().get(i), i));
        }
        own("version", 80, cells -> Shown.number(cells.row().version()))
                .getStyleClass()
                .add("number");
        own("lastPosition", 110, cells -> Shown.position(cells.row().lastPosition()))
                .getStyleClass()
                .add("number");
        layout.enter(name(of.name()));
        mark(of);
    }

    /** Gives the columns the room that rows need; not when the user said how wide they are. */
    void fit(List<StateCells> rows) {
        layout.widen(() -> table.getColumns().forEach(column -> fit(column, rows)));
        fit(totals.columnsProperty().get());
    }

    private void fit(TableColumn<?, ?> column, List<StateCells> rows) {
        int number = number(column);
        if (number >= 0) {
            for (StateCells cells : rows) {
                Json value = cells.value(number);
                if (value != null && growing.isLonger(column, value.length())) {
                    growing.show(column, Shown.cell(value));
                }
            }
        } else if (ENTITY.equals(column.getUserData())) {
            rows.forEach(cells -> growing.show(column, entity(cells)));
        }
    }

    /** The same for what the numbers of all rows come to. */
    void fit(Map<String, TotalsViewModel.Column> totals) {
        layout.widen(() -> table.getColumns().forEach(column -> {
            TotalsViewModel.Column total = totals.get(String.valueOf(column.getUserData()));
            if (total != null) {
                growing.show(column, total.range());
            }
        }));
    }

    /** The layout as it is now. */
    List<String> layout() {
        return layout.now();
    }

    /** Keeps a layout for a type, to be shown the next time. */
    void keep(String type, List<String> other) {
        layouts.keep(name(type), other);
    }

    private static String name(String type) {
        return "state/" + type;
    }

    /** The sign of the rules is in front while there are some over the type. */
    void mark(TypeSummary of) {
        signs.show(table, of != null && !colours.states(of.name()).rules().isEmpty());
    }

    private String entity(StateCells cells) {
        String mark = cells.row().exists() ? "" : "  " + words.text("state.deleted.mark");
        return Display.safe(cells.entity()) + mark;
    }

    /** Fields stand before the columns that say what touched the entity last. */
    private TableColumn<?, ?> field(Field field) {
        TableColumn<LazyLine<StateCells>, StateCells> column =
                new TableColumn<>(Shown.cut(Display.safe(field.name()), TITLE));
        column.setUserData(field);
        growing.begin(column, NARROWEST);
        column.setCellValueFactory(line -> line.getValue().shownProperty());
        column.setCellFactory(view -> tip.on(new StateCell(field.number())));
        int place = 0;
        while (place < table.getColumns().size()
                && !"version".equals(table.getColumns().get(place).getUserData())) {
            place++;
        }
        table.getColumns().add(place, column);
        return column;
    }

    private TableColumn<LazyLine<StateCells>, String> own(
            String name, double width, Function<StateCells, String> text) {
        TableColumn<LazyLine<StateCells>, String> column = new TableColumn<>(words.text("state.column." + name));
        column.setUserData(name);
        column.setPrefWidth(look.width(width));
        column.setCellValueFactory(line -> line.getValue().shownProperty().map(text));
        table.getColumns().add(column);
        return column;
    }
}
