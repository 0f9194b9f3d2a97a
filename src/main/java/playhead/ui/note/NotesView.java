package playhead.ui.note;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import playhead.event.EventTime;
import playhead.event.Identity;
import playhead.ui.command.Command;
import playhead.ui.command.CommandButtons;
import playhead.ui.look.Look;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.ui.view.LaterView;
import playhead.workspace.Display;
import playhead.workspace.Note;

/** All notes on the log as a table that can be searched; the selected one in full below, with what it said before. */
public final class NotesView extends LaterView {
    private final NotesModel model;
    private final Look look;
    private final Words words;
    private final Function<String, Command> commands;
    private final TextField search = new TextField();

    /** @param commands by id, for keys and buttons */
    public NotesView(NotesModel model, Look look, Words words, Function<String, Command> commands) {
        super("notes", "mdi2n-note-text-outline");
        this.model = model;
        this.look = look;
        this.words = words;
        this.commands = commands;
    }

    @Override
    protected BorderPane make() {
        SplitPane panes = new SplitPane(table(), whole());
        panes.setOrientation(Orientation.VERTICAL);
        panes.setDividerPositions(0.72);
        BorderPane made = new BorderPane(panes);
        made.setTop(bar());
        return made;
    }

    private Node bar() {
        search.setId("notes-search");
        search.setPromptText(words.text("notes.search"));
        search.setAccessibleText(words.text("notes.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        Label count = new Label();
        count.setId("notes-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Runnable counting = () -> count.setText(words.text(
                "notes.count", model.found().size(), model.allProperty().get().size()));
        model.found().subscribe(counting);
        counting.run();
        HBox bar = new HBox(6, search, count, button("notes.take"), button("notes.edit"), button("notes.withdraw"));
        bar.getStyleClass().add("filter-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button button(String id) {
        return CommandButtons.small(commands.apply(id));
    }

    private Node table() {
        TableView<NoteLine> table = new TableView<>(model.found());
        table.setId("notes-table");
        table.getStyleClass().add("dense");
        table.setAccessibleText(words.text("view.notes.title"));
        look.manyRows(table);
        Label none = new Label(words.text("notes.none"));
        Wrapping.of(none);
        none.setTooltip(new Tooltip(none.getText()));
        table.setPlaceholder(none);
        columns(table);
        select(table);
        listen(table);
        search.setOnAction(event -> {
            table.getSelectionModel().selectFirst();
            table.requestFocus();
        });
        return table;
    }

    private void columns(TableView<NoteLine> table) {
        column(
                        table,
                        "notes.column.number",
                        60,
                        line -> Long.toString(line.note().number()))
                .getStyleClass()
                .add("number");
        column(table, "notes.column.place", 120, NoteLine::place);
        column(table, "notes.column.text", 330, NoteLine::text);
        column(table, "notes.column.about", 190, NoteLine::about);
        column(table, "notes.column.by", 90, NoteLine::by);
        column(table, "notes.column.time", 170, line -> time(line.note()));
    }

    /** The row selected and the note that the model has selected are one. */
    private void select(TableView<NoteLine> table) {
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, is) -> model.selectedProperty().set(is));
        model.selectedProperty().addListener((property, was, is) -> {
            if (is == null) {
                table.getSelectionModel().clearSelection();
            } else if (!Identity.same(is, table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(is);
            }
        });
    }

    private void listen(TableView<NoteLine> table) {
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                call("notes.go");
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            String command = called(event.getCode());
            if (command != null && !event.isShortcutDown() && !event.isAltDown()) {
                event.consume();
                call(command);
            }
        });
    }

    private static String called(KeyCode code) {
        return switch (code) {
            case ENTER -> "notes.go";
            case F2 -> "notes.edit";
            case DELETE -> "notes.withdraw";
            default -> null;
        };
    }

    private void call(String command) {
        if (commands.apply(command).isEnabled()) {
            commands.apply(command).action().run();
        }
    }

    private TableColumn<NoteLine, String> column(
            TableView<NoteLine> table, String key, double width, Function<NoteLine, String> value) {
        TableColumn<NoteLine, String> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(look.width(width));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private String time(Note note) {
        return note.time() == null ? "" : look.clock().text(EventTime.of(note.time()));
    }

    private Node whole() {
        TextArea whole = new TextArea();
        whole.setId("notes-whole");
        whole.setEditable(false);
        Wrapping.of(whole);
        whole.setAccessibleText(words.text("notes.whole"));
        whole.setPromptText(words.text("notes.whole"));
        model.selectedProperty().subscribe(line -> whole.setText(line == null ? "" : whole(line)));
        return whole;
    }

    /** Lines stay lines; everything else that acts instead of showing becomes a sign. */
    private String whole(NoteLine line) {
        StringBuilder all = new StringBuilder(lines(line.note()));
        for (Note before : line.before().reversed()) {
            all.append("\n\n")
                    .append(words.text("notes.before", Display.safe(before.by()), time(before)))
                    .append('\n')
                    .append(lines(before));
        }
        return all.toString();
    }

    private static String lines(Note note) {
        return String.join("\n", note.text().lines().map(Display::safe).toList());
    }

    @Override
    public String[] keys() {
        return new String[] {"Shift+N"};
    }

    @Override
    public boolean editFilter() {
        node();
        search.requestFocus();
        return true;
    }

    @Override
    public boolean escape() {
        if (search.isFocused() && !search.getText().isEmpty()) {
            search.clear();
            return true;
        }
        return false;
    }
}
