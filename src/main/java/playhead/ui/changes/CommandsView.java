package playhead.ui.changes;

import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import playhead.ui.async.Background;
import playhead.ui.detail.PayloadTree;
import playhead.ui.look.Look;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.View;
import playhead.workspace.Display;

/** What was done to the workspace as a table; the selected command with what it was decided on and what it made. */
public final class CommandsView implements View {
    private final CommandsViewModel model;
    private final Look look;
    private final Words words;
    private final LongConsumer jump;
    private SplitPane pane;

    /**
     * @param log whose commands are shown, null for none
     * @param background where they are read
     * @param jump moves the playhead to a position of the log
     */
    public CommandsView(
            ObservableValue<OpenLog> log, Background background, Look look, Words words, LongConsumer jump) {
        this.model = new CommandsViewModel(background, look.clock(), words);
        log.subscribe(model::open);
        this.look = look;
        this.words = words;
        this.jump = jump;
    }

    private SplitPane make() {
        PayloadTree tree = new PayloadTree(look, words, words.text("changes.facts"));
        TableView<CommandFacts.Made> events = events();
        model.factsProperty().subscribe(facts -> {
            tree.show(facts.values());
            events.getItems().setAll(facts.events());
        });
        SplitPane right = new SplitPane(tree.node(), events);
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.6);
        SplitPane made = new SplitPane(commands(), right);
        made.setDividerPositions(0.6);
        return made;
    }

    private TableView<CommandLine> commands() {
        TableView<CommandLine> table = table("commands-table", "changes.table", "changes.none");
        table.getColumns().add(column("changes.column.type", 100, CommandLine::type));
        table.getColumns().add(column("changes.column.outcome", 110, CommandLine::outcome));
        table.getColumns().add(column("changes.column.result", 215, CommandLine::result));
        table.getColumns().add(column("changes.column.actor", 90, CommandLine::actor));
        table.getColumns().add(column("changes.column.time", 190, CommandLine::time));
        table.setItems(model.lines());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, is) -> model.selectedProperty().set(is));
        return table;
    }

    private TableView<CommandFacts.Made> events() {
        TableView<CommandFacts.Made> table = table("command-events", "changes.events", "changes.noEvents");
        table.getColumns().add(column("changes.column.position", 90, made -> Shown.position(made.position())));
        table.getColumns().add(column("changes.column.event", 160, made -> Display.safe(made.type())));
        table.getColumns().add(column("changes.column.entity", 180, made -> Display.safe(made.entity())));
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
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        look.rows(table);
        return table;
    }

    private <T> TableColumn<T, String> column(String key, double width, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    @Override
    public String id() {
        return "commands";
    }

    @Override
    public String icon() {
        return "mdi2c-clipboard-list-outline";
    }

    @Override
    public Node node() {
        if (pane == null) {
            pane = make();
        }
        return pane;
    }

    @Override
    public void setShown(boolean shown) {
        model.setShown(shown);
    }
}
