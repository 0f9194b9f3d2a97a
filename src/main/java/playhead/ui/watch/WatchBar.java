package playhead.ui.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import playhead.audit.Watch;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandRegistry;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The line in which a condition is watched, with why it stopped. */
public final class WatchBar extends FlowPane {
    private static final int LONGEST = 24;
    /** No type of entities. */
    private static final Whose EVENTS = new Whose(null, null, false);

    private final WatchViewModel model;
    private final WatchSubject subject;
    private final Words words;
    private final TextField condition = new TextField();
    private final ChoiceBox<Whose> scope = new ChoiceBox<>();
    private final MenuButton declared = new MenuButton();

    /**
     * @param model what is watched
     * @param subject what can be watched
     * @param commands has the commands behind the buttons
     * @param words what everything is called
     */
    public WatchBar(WatchViewModel model, WatchSubject subject, CommandRegistry commands, Words words) {
        this.model = model;
        this.subject = subject;
        this.words = words;
        getStyleClass().add("watch-bar");
        setAlignment(Pos.CENTER_LEFT);
        condition.setId("watch-condition");
        condition.setPromptText(words.text("watch.prompt"));
        condition.setAccessibleText(words.text("watch.name"));
        condition.setTooltip(new Tooltip(words.text("watch.prompt.tip")));
        condition.setPrefColumnCount(18);
        condition.getStyleClass().add("expression");
        condition.setOnAction(event -> watch());
        scope.setAccessibleText(words.text("watch.scope"));
        scope.setConverter(new Scope());
        scope.setMinWidth(USE_PREF_SIZE);
        setMinWidth(0);
        model.openProperty().subscribe(open -> fill());
        model.watchedProperty().subscribe(this::show);
        Button back = button(commands, "watch.back", "mdi2s-skip-previous-outline");
        Button on = button(commands, "watch.on", "mdi2s-skip-next-outline");
        Button close = new Button();
        CommandButtons.bind(close, commands.get("watch.clear"), "mdi2c-close");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setOnAction(event -> model.clear());
        declared.setId("watch-declared");
        declared.setText(words.text("watch.declared"));
        declared.setAccessibleText(words.text("watch.declared.name"));
        declared.setTooltip(new Tooltip(words.text("watch.declared.name")));
        declared.setMinWidth(USE_PREF_SIZE);
        declared.setVisible(false);
        declared.managedProperty().bind(declared.visibleProperty());
        model.declared().addListener((ListChangeListener<Watch>) change -> offer());
        getChildren().setAll(new Label(words.text("watch.when")), condition, scope, declared, back, on, close, said());
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
    }

    /** The watches that are declared, by their names. */
    private void offer() {
        declared.getItems()
                .setAll(model.declared().stream()
                        .map(watch -> {
                            MenuItem item = new MenuItem(Shown.cut(Display.safe(watch.name()), LONGEST * 2));
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> model.watch(watch));
                            return item;
                        })
                        .toList());
        declared.setVisible(!model.declared().isEmpty());
    }

    private static Button button(CommandRegistry commands, String id, String icon) {
        Button button = new Button();
        CommandButtons.bind(button, commands.get(id), icon);
        button.getStyleClass().add("button-icon");
        return button;
    }

    /** What is watched and what is to be said of it; screen readers are told when that changes. */
    private Label said() {
        Label said = new Label();
        said.setId("watch-said");
        Wrapping.of(said);
        said.textProperty()
                .bind(model.aboutProperty()
                        .map(about -> about.isEmpty() ? "" : about + ": ")
                        .orElse("")
                        .flatMap(about -> model.saidProperty().map(text -> about + text)));
        said.textProperty()
                .addListener((property, was, is) -> said.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        said.maxWidthProperty().bind(widthProperty().multiply(0.95));
        return said;
    }

    /** What is watched stands in the field, also when it was watched before the line was there. */
    private void show(Watched watched) {
        if (watched != null && watched.condition() != null) {
            condition.setText(watched.condition());
            scope.setValue(new Whose(watched.entity(), watched.type(), watched.each()));
        }
    }

    private void fill() {
        List<Whose> scopes = new ArrayList<>();
        String entity = subject.entity().get();
        if (entity != null) {
            scopes.add(new Whose(entity, null, false));
        }
        for (String type : subject.types().get()) {
            scopes.add(new Whose(null, type, true));
            scopes.add(new Whose(null, type, false));
        }
        if (!scopes.isEmpty()) {
            scopes.add(EVENTS);
        }
        Whose chosen = scope.getValue();
        scope.getItems().setAll(scopes);
        scope.setValue(scopes.contains(chosen) ? chosen : scopes.isEmpty() ? null : scopes.getFirst());
    }

    /**
     * Opens it and puts the cursor into it.
     *
     * @param watches that are declared, asked for away from the window
     */
    public void edit(Supplier<List<Watch>> watches) {
        model.offer(watches);
        fill();
        model.openProperty().set(true);
        condition.requestFocus();
        condition.selectAll();
    }

    private void watch() {
        String text = condition.getText().strip();
        Whose whose = scope.getValue();
        if (!text.isEmpty() && whose != null) {
            model.watch(whose.watched(text));
        }
    }

    /**
     * Whose condition it is.
     *
     * @param entity {@code type/id}, or null
     * @param type whose entities it is about, or null
     * @param each whether each of them counts by itself
     */
    private record Whose(String entity, String type, boolean each) {
        Watched watched(String condition) {
            return entity != null
                    ? Watched.entity(entity, condition)
                    : type == null
                            ? Watched.events(condition)
                            : each ? Watched.each(type, condition) : Watched.type(type, condition);
        }
    }

    private final class Scope extends StringConverter<Whose> {
        @Override
        public String toString(Whose of) {
            if (of == null) {
                return "";
            }
            if (of.equals(EVENTS)) {
                return words.text("watch.events");
            }
            return of.entity() != null
                    ? name(of.entity().substring(of.entity().indexOf('/') + 1))
                    : words.text(of.each() ? "watch.each" : "watch.any", name(of.type()));
        }

        private static String name(String full) {
            return Shown.cut(Display.safe(full), LONGEST);
        }

        @Override
        public Whose fromString(String text) {
            throw new UnsupportedOperationException("scopes are chosen, not typed");
        }
    }
}
