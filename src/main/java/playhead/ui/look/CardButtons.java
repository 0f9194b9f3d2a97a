package playhead.ui.look;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.text.Words;

/**
 * Makes the buttons of a card: an icon and a word, with a tooltip that says more.
 *
 * @param words have the word under a key, and what it does under {@code KEY.says}
 */
public record CardButtons(Words words) {
    /**
     * A new button, which is never cut.
     *
     * @param key of its word; its id is the key with dashes
     * @param icon before the word
     * @param action what it does
     */
    public Button make(String key, String icon, Runnable action) {
        Button button = new Button(words.text(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words.text(key + ".says")));
        button.setOnAction(event -> action.run());
        return button;
    }
}
