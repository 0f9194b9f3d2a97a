package playhead.ui.changes;

import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import playhead.command.CommandRecord;
import playhead.ui.async.Background;
import playhead.ui.decision.DecisionsBar;
import playhead.ui.decision.DecisionsModel;
import playhead.ui.decision.FlipLine;
import playhead.ui.decision.FlipTable;
import playhead.ui.detail.PayloadTree;
import playhead.ui.look.GrowingColumns;
import playhead.ui.look.Look;
import playhead.ui.look.TextColumns;
import playhead.ui.look.Wrapping;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.LaterView;
import playhead.workspace.Display;

/** What was done to the workspace as a table; the selected command with what it was decided on and what it made. */
public final class CommandsView extends LaterView {
    private static final int WIDEST = 320;

    private final CommandsViewModel model;
    private final Look look;
    private final Words words;
    private final TextColumns columns;
    private final LongConsumer jump;
    private final DecisionsModel decisions;
    private final BiConsumer<String, String> suppose;
    private DecisionsBar bar;
    private boolean shown;

    /**
     * @param log whose commands are shown, null for none
     * @param recorded changes when a command was recorded that leaves the log as it is
     * @param background where they are read
     * @param jump moves the playhead to a position of the log
     * @param suppose takes a rule and its value into a what-if
     */
    public CommandsView(
            ObservableValue<OpenLog> log,
            ObservableValue<Number> recorded,
            Background background,
            Look look,
            Words words,
            LongConsumer jump,
            BiConsumer<String, String> suppose) {
        super("commands", "mdi2c-clipboard-list-outline");
        this.model = new CommandsViewModel(background, look.clock(), words);
        this.decisions = new DecisionsModel(background, words);
        log.subscribe(opened -> {
            model.open(opened);
            decisions.open(opened);
            look();
        });
        this.suppose = suppose;
        recorded.addListener((property, was, is) -> {
            model.again();
            if (decisions.runs().isEmpty()) {
                look();
            }
        });
        this.look = look;
        this.words = words;
        this.columns = new TextColumns(look, words);
        this.jump = jump;
    }

    @Override
    protected BorderPane make() {
        PayloadTree tree = new PayloadTree(look, words, words.text("changes.facts"));
        TableView<CommandFacts.Made> events = events();
        model.factsProperty().subscribe(facts -> {
            tree.show(facts.values());
            events.getItems().setAll(facts.events());
        });
        SplitPane right = new SplitPane(tree.node(), events);
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.6);
        SplitPane made = new SplitPane(new StackPane(commands(), flips()), right);
        made.setDividerPositions(0.6);
        bar = new DecisionsBar(decisions, words, suppose);
        BorderPane all = new BorderPane(made);
        all.setTop(bar);
        return all;
    }

    private TableView<CommandLine> commands() {
        TableView<CommandLine> table = table("commands-table", "changes.table", "changes.none");
        table.getColumns().add(columns.text("changes.column.type", 100, CommandLine::type));
        table.getColumns().add(columns.text("changes.column.outcome", 110, CommandLine::outcome));
        table.getColumns().add(columns.text("changes.column.result", 215, CommandLine::result));
        table.getColumns().add(columns.text("changes.column.actor", 90, CommandLine::actor));
        table.getColumns().add(columns.text("changes.column.time", 190, CommandLine::time));
        table.setItems(model.lines());
        new GrowingColumns(look, WIDEST).follow(table);
        table.visibleProperty().bind(decisions.decidedProperty().not());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, is) -> model.selectedProperty().set(is));
        return table;
    }

    private TableView<FlipLine> flips() {
        TableView<FlipLine> table = new FlipTable("decisions-table", decisions.flips(), look, words, jump).node();
        table.visibleProperty().bind(decisions.decidedProperty());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, is) ->
                        model.select(is == null ? null : is.flip().recorded()));
        return table;
    }

    /** The command that is looked at, or null. */
    public CommandRecord selected() {
        CommandLine line = model.selectedProperty().get();
        return line == null ? null : line.record();
    }

    /** Puts the cursor to where another value of a rule is written. */
    public void decide() {
        node();
        bar.edit();
    }

    private TableView<CommandFacts.Made> events() {
        TableView<CommandFacts.Made> table = table("command-events", "changes.events", "changes.noEvents");
        table.getColumns().add(columns.text("changes.column.position", 90, made -> Shown.position(made.position())));
        table.getColumns().add(columns.text("changes.column.event", 160, made -> Display.safe(made.type())));
        table.getColumns().add(columns.text("changes.column.entity", 180, made -> Display.safe(made.entity())));
        table.setOnMouseClicked(event -> go(table));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go(table);
                event.consume();
            }
        });
        return table;
    }

    private void go(TableView<CommandFacts.Made> table) {
        CommandFacts.Made made = table.getSelectionModel().getSelectedItem();
        if (made != null) {
            jump.accept(made.position());
        }
    }

    private <T> TableView<T> table(String id, String name, String none) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text(name));
        Label empty = new Label(words.text(none));
        Wrapping.of(empty);
        table.setPlaceholder(empty);
        look.manyRows(table);
        return table;
    }

    @Override
    public void setShown(boolean shown) {
        this.shown = shown;
        model.setShown(shown);
        look();
    }

    /** Another log has other runs and rules, and so has this one when the Lab begins another run. */
    private void look() {
        if (shown) {
            decisions.look();
        }
    }
}
