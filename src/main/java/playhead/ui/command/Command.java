package playhead.ui.command;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/**
 * Something a user can do.
 *
 * @param id stable name such as {@code playhead.next}
 * @param group heading under which it is listed
 * @param title what it is called on buttons and menus
 * @param does one sentence: what happens
 * @param keys combinations that call it, the first is the one shown; may be empty
 * @param writes true when it changes the workspace; such a command is never enabled while the past is shown
 * @param whyNot the reason why it cannot be done now, or null when it can
 * @param action does it, on the window's thread
 */
public record Command(
        String id,
        String group,
        String title,
        String does,
        List<KeyCombination> keys,
        boolean writes,
        Supplier<String> whyNot,
        Runnable action) {
    public Command {
        keys = List.copyOf(keys);
    }

    /** True when it can be done now. */
    public boolean isEnabled() {
        return whyNot.get() == null;
    }

    /** Its keys for people, such as {@code Shift+Left}; empty when it has none. */
    public String keyText() {
        return String.join(" or ", keys.stream().map(KeyNames::of).toList());
    }

    /** Title, key and what it does, for tooltips. */
    public String tooltip() {
        return keys.isEmpty() ? title + "\n" + does : title + " (" + keyText() + ")\n" + does;
    }
}
