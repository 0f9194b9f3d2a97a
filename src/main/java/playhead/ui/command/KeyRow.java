package playhead.ui.command;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.text.Words;

/** A command on the card of keys: what it does, why not now, its keys, and buttons to change them. */
final class KeyRow extends HBox {
    private final Command command;
    private final Words words;
    private final HBox keys = new HBox(4);
    private final Button change;
    private final Button reset;

    KeyRow(Command command, Words words, Consumer<KeyRow> begin, Consumer<KeyRow> takeBack) {
        this.command = command;
        this.words = words;
        setId("keys-" + command.id().replace('.', '-'));
        getStyleClass().add("key-row");
        Label title = new Label(command.title());
        String why = command.whyNot().get();
        Label does = new Label(why == null ? command.does() : words.text("window.keys.notNow", why));
        does.getStyleClass().add(why == null ? "key-does" : "why-not");
        does.setWrapText(true);
        VBox texts = new VBox(title, does);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        keys.setAlignment(Pos.CENTER_RIGHT);
        keys.setMinWidth(USE_PREF_SIZE);
        change = button("mdi2p-pencil-outline", "window.keys.change", () -> begin.accept(this));
        reset = button("mdi2u-undo-variant", "window.keys.reset", () -> takeBack.accept(this));
        getChildren().addAll(texts, keys, change, reset);
        show();
    }

    private Button button(String icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(words.text(key, command.title()));
        button.setTooltip(new Tooltip(words.text(key, command.title())));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Shows the keys it has now. */
    void show() {
        keys.getChildren().clear();
        command.keys().now().forEach(one -> {
            Label key = new Label(command.keys().name(one));
            key.getStyleClass().add("key");
            keys.getChildren().add(key);
        });
        reset.setVisible(command.keys().isChanged());
    }

    /** Says something in place of the keys. */
    void say(String text) {
        Label said = new Label(text);
        said.setId("keys-said");
        said.getStyleClass().add("key-said");
        keys.getChildren().setAll(said);
    }

    Command command() {
        return command;
    }

    Button change() {
        return change;
    }
}
