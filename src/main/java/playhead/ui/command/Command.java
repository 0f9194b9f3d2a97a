package playhead.ui.command;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCombination;

/**
 * Something a user can do.
 *
 * @param id stable name such as {@code playhead.next}
 * @param group heading under which it is listed
 * @param title what it is called on buttons and menus
 * @param does one sentence: what happens
 * @param keys combinations that call it; the user can change them
 * @param writes true when it changes the workspace; such a command is never enabled while the past is shown
 * @param whyNot the reason why it cannot be done now, or null when it can
 * @param action does it, on the window's thread; in the registry it says the reason instead when it cannot be done now
 */
public record Command(
        String id,
        String group,
        String title,
        String does,
        Keys keys,
        boolean writes,
        Supplier<String> whyNot,
        Runnable action) {
    /** A command with the keys that it comes with, by their English names. */
    public Command(
            String id,
            String group,
            String title,
            String does,
            List<KeyCombination> keys,
            boolean writes,
            Supplier<String> whyNot,
            Runnable action) {
        this(id, group, title, does, new Keys(keys, UnaryOperator.identity()), writes, whyNot, action);
    }

    /** True when it can be done now. */
    public boolean isEnabled() {
        return whyNot.get() == null;
    }

    /** The part of the window it belongs to: its id up to the first dot, such as {@code playhead}. */
    public String area() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /** Its keys for people, such as {@code Shift+Left}; empty when it has none. */
    public String keyText() {
        return keys.text();
    }

    /** Title, key and what it does, and the reason if it cannot be done now: for tooltips. */
    public String tooltip() {
        String why = whyNot.get();
        String head = keyText().isEmpty() ? title : title + " (" + keyText() + ")";
        return head + "\n" + does + (why == null ? "" : "\n– " + why);
    }
}
