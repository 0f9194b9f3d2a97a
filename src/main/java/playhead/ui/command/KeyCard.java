package playhead.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import playhead.ui.text.Words;

/** The card of all commands with their keys: those of the pane with the cursor first; searched, and changed in place. */
public final class KeyCard extends VBox {
    private final CommandRegistry registry;
    private final Keymap keymap;
    private final Words words;
    private final String area;
    private final TextField search = new TextField();
    private final VBox rows = new VBox();
    private final Button resetAll = new Button();
    private KeyRow capturing;

    /**
     * @param registry all commands
     * @param keymap changes their keys
     * @param words in the window's language
     * @param area area of the pane that has the cursor, or empty
     */
    public KeyCard(CommandRegistry registry, Keymap keymap, Words words, String area) {
        this.registry = registry;
        this.keymap = keymap;
        this.words = words;
        this.area = area;
        setId("keys");
        getStyleClass().addAll("card-on-top", "key-card");
        setMaxSize(USE_PREF_SIZE, Double.MAX_VALUE);
        Label title = new Label(words.text("window.keys.title"));
        title.getStyleClass().add("title-3");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        resetAll.setText(words.text("window.keys.resetAll"));
        resetAll.setId("keys-reset-all");
        resetAll.setOnAction(event -> {
            keymap.resetAll();
            fill();
        });
        HBox head = new HBox(10, title, resetAll);
        head.setAlignment(Pos.CENTER_LEFT);
        search.setId("keys-search");
        search.setPromptText(words.text("window.keys.search"));
        search.setAccessibleText(words.text("window.keys.search"));
        search.textProperty().addListener((property, was, is) -> fill());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, search, scroll);
        addEventFilter(KeyEvent.ANY, this::capture);
        fill();
    }

    /** The control that takes the cursor. */
    public TextField search() {
        return search;
    }

    /** True while the next key pressed becomes the key of a command. */
    public boolean isCapturing() {
        return capturing != null;
    }

    private void fill() {
        capturing = null;
        resetAll.setVisible(keymap.isChanged());
        rows.getChildren().clear();
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Command> here = registry.all().stream()
                .filter(command -> command.area().equals(area))
                .toList();
        add(words.text("window.keys.here"), here, wanted);
        registry.groups()
                .forEach((group, commands) -> add(
                        group,
                        commands.stream()
                                .filter(command -> !here.contains(command))
                                .toList(),
                        wanted));
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(new Label(words.text("window.keys.none", search.getText())));
        }
    }

    private void add(String heading, List<Command> commands, String wanted) {
        List<KeyRow> found = new ArrayList<>();
        for (Command command : commands) {
            String text = String.join(" ", heading, command.title(), command.does(), command.keyText(), command.id());
            if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(new KeyRow(command, words, this::begin, this::reset));
            }
        }
        if (!found.isEmpty()) {
            Label label = new Label(heading);
            label.getStyleClass().add("key-group");
            rows.getChildren().add(label);
            rows.getChildren().addAll(found);
        }
    }

    private void begin(KeyRow row) {
        if (capturing != null) {
            capturing.show();
        }
        capturing = row;
        row.say(words.text("window.keys.press"));
        requestFocus();
    }

    private void reset(KeyRow row) {
        Optional<Command> taken = keymap.reset(row.command());
        taken.ifPresentOrElse(
                other -> row.say(words.text(
                        "window.keys.taken",
                        row.command().keys().name(row.command().keys().normal().getFirst()),
                        other.title())),
                this::fill);
    }

    private void capture(Event event) {
        if (capturing == null || !(event instanceof KeyEvent key)) {
            return;
        }
        event.consume();
        KeyRow row = capturing;
        if (key.getEventType() == KeyEvent.KEY_PRESSED && key.getCode() == KeyCode.ESCAPE) {
            stop(row);
        } else if (key.getEventType() != KeyEvent.KEY_RELEASED) {
            PressedKeys.of(key).ifPresent(keys -> {
                Optional<Command> taken = keymap.change(row.command(), keys);
                if (taken.isPresent()) {
                    row.say(words.text(
                            "window.keys.taken",
                            row.command().keys().name(keys),
                            taken.get().title()));
                } else {
                    stop(row);
                }
            });
        }
    }

    private void stop(KeyRow row) {
        capturing = null;
        resetAll.setVisible(keymap.isChanged());
        row.show();
        row.change().requestFocus();
    }
}
