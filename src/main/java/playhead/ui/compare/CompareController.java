package playhead.ui.compare;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import playhead.history.Comparison;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.LazyLine;
import playhead.ui.look.Look;
import playhead.ui.look.TableScroll;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.ui.view.View;
import playhead.workspace.Display;

/** Binds the comparison of two moments to its view-model. */
public final class CompareController implements View {
    private static final double WIDEST = 220;

    private final CompareViewModel model;
    private final Look look;
    private final Words words;
    private final Function<String, Command> commands;
    private final BiConsumer<String, String> selected;

    @FXML
    private BorderPane root;

    @FXML
    private TextField a;

    @FXML
    private TextField b;

    @FXML
    private Button mark;

    @FXML
    private Button swap;

    @FXML
    private ToggleButton follows;

    @FXML
    private Label about;

    @FXML
    private Label refused;

    @FXML
    private SplitPane parts;

    @FXML
    private SplitPane counts;

    @FXML
    private TableView<TypeLine> types;

    @FXML
    private TableView<SumLine> sums;

    @FXML
    private TableView<LazyLine<CompareLine>> table;

    /**
     * @param model what is shown
     * @param look how large rows are
     * @param words what is said
     * @param commands by id, for the buttons; asked when the buttons are made
     * @param selected takes the entity of the selected line, {@code type/id}, and its field, null for none
     */
    public CompareController(
            CompareViewModel model,
            Look look,
            Words words,
            Function<String, Command> commands,
            BiConsumer<String, String> selected) {
        this.model = model;
        this.look = look;
        this.words = words;
        this.commands = commands;
        this.selected = selected;
    }

    @FXML
    void initialize() {
        CommandButtons.bind(mark, commands.apply("compare.markHere"));
        CommandButtons.bind(swap, commands.apply("compare.swap"));
        follows.selectedProperty().bindBidirectional(model.followsProperty());
        place(a, false, model::labelAProperty);
        place(b, true, model::labelBProperty);
        CompareRoom room = new CompareRoom(root, look);
        room.about(about, model);
        room.counts(parts, counts, model);
        room.place(a);
        room.place(b);
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        initializeTypes();
        initializeSums();
        initializeTable();
    }

    /** A field that shows a moment and takes another one at Enter. */
    private void place(TextField field, boolean end, Supplier<ObservableValue<String>> label) {
        Runnable reset = () -> field.setText(label.get().getValue());
        label.get().addListener((property, was, is) -> {
            if (!field.isFocused()) {
                reset.run();
            }
        });
        field.focusedProperty().addListener((property, was, is) -> reset.run());
        field.setOnAction(event -> {
            String wanted = field.getText().replaceFirst("\\s{2}.*", "");
            model.put(wanted, end, refused::setText);
            root.requestFocus();
        });
    }

    private void initializeTypes() {
        look.rows(types);
        types.setItems(model.types());
        column(types, "compare.column.type", 105, line -> new ReadOnlyStringWrapper(Display.safe(line.type())));
        count("compare.column.added", "+", Comparison.OfType::added);
        count("compare.column.removed", "−", Comparison.OfType::removed);
        count("compare.column.changed", "~", Comparison.OfType::changed);
        types.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        types.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                model.typeProperty().set(is);
            }
        });
        model.typeProperty()
                .addListener((property, was, is) -> types.getSelectionModel().select(is));
        types.setPlaceholder(new Label(words.text("compare.noTypes")));
    }

    private void count(String title, String sign, ToIntFunction<Comparison.OfType> count) {
        TableColumn<TypeLine, String> column = column(
                types,
                title,
                70,
                line -> line.counts()
                        .map(counts -> count.applyAsInt(counts) == 0
                                ? "–"
                                : sign + " " + Shown.number(count.applyAsInt(counts)))
                        .orElse(""));
        column.getStyleClass().add("number");
        CompareRoom.heading(column, types, look, sign);
    }

    private void initializeSums() {
        look.rows(sums);
        sums.setItems(model.sums());
        column(
                sums,
                "compare.column.field",
                85,
                line -> new ReadOnlyStringWrapper(Display.safe(line.field())
                        + (line.currency() == null ? "" : " " + Shown.cut(Shown.cell(line.currency()), 12))));
        number("compare.column.a", line -> Shown.decimal(line.a()));
        number("compare.column.b", line -> Shown.decimal(line.b()));
        number("compare.column.difference", line -> signed(line.difference()));
        new GrowingColumns(look, WIDEST).follow(sums);
        Label none = new Label(words.text("compare.noSums"));
        none.setTooltip(new Tooltip(none.getText()));
        sums.setPlaceholder(none);
    }

    private void number(String title, Function<SumLine, String> text) {
        column(sums, title, 70, line -> new ReadOnlyStringWrapper(text.apply(line)))
                .getStyleClass()
                .add("number");
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + Shown.decimal(number);
    }

    private void initializeTable() {
        look.manyRows(table);
        table.setItems(model.lines());
        Label empty = new Label();
        Wrapping.of(empty);
        empty.textProperty().bind(model.aboutProperty());
        empty.setTooltip(about.getTooltip());
        table.setPlaceholder(empty);
        model.lookThrough(() -> TableScroll.window(table));
        lineColumn("compare.column.sign", 40, CompareLine::sign);
        lineColumn(
                "compare.column.entity",
                160,
                line -> line.field() == null
                        ? (line.open() ? "▾ " : "▸ ")
                                + Display.safe(line.row().ref().id())
                        : "      " + Display.safe(line.field().field().toString()));
        lineColumn("compare.column.what", 420, CompareLine::what);
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select(is));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                toggle();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                toggle();
            }
        });
    }

    private void lineColumn(String title, double width, Function<CompareLine, String> text) {
        column(table, title, width, line -> line.shownProperty().map(text));
    }

    private void select(LazyLine<CompareLine> line) {
        CompareLine shown = line == null ? null : line.shownProperty().get();
        if (shown != null) {
            selected.accept(
                    shown.reference(),
                    shown.field() == null ? null : shown.field().field().toString());
        }
    }

    private void toggle() {
        LazyLine<CompareLine> line = table.getSelectionModel().getSelectedItem();
        if (line != null && line.shownProperty().get() != null) {
            model.toggle(line.shownProperty().get());
        }
    }

    private <T> TableColumn<T, String> column(
            TableView<T> of, String title, double width, Function<T, ObservableValue<String>> text) {
        TableColumn<T, String> column = new TableColumn<>(words.text(title));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> text.apply(row.getValue()));
        of.getColumns().add(column);
        return column;
    }

    @Override
    public Optional<Offer> offer() {
        return CompareOffer.of(model.held(), table.getSelectionModel().getSelectedItems());
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public String icon() {
        return "mdi2c-compare-horizontal";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void setShown(boolean shown) {
        model.setShown(shown);
    }
}
