package playhead.ui.command;

import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** Key combinations as people call them, and as settings keep them. */
public final class KeyNames {
    private KeyNames() {}

    /** A combination for people, such as {@code Ctrl+Shift+O}. */
    public static String of(KeyCombination keys) {
        String name = keys.getName()
                .replace("Page Up", "PageUp")
                .replace("Page Down", "PageDown")
                .replace("Page_Up", "PageUp")
                .replace("Page_Down", "PageDown")
                .replace("Equals", "=")
                .replace("Period", ".")
                .replace("Comma", ",")
                .replace("Plus", "+")
                .replace("Minus", "-");
        return name.replace("Shift+Shortcut+", "Ctrl+Shift+")
                .replace("Shift+Ctrl+", "Ctrl+Shift+")
                .replace("Shortcut+", "Ctrl+");
    }

    /**
     * The combination with a name.
     *
     * @param name such as {@code Shift+Left}; a sign such as {@code ?} means the character, wherever its key is
     */
    public static KeyCombination parse(String name) {
        boolean sign = name.length() == 1 && !Character.isLetterOrDigit(name.charAt(0));
        return sign ? new TypedSign(name) : KeyCombination.valueOf(name);
    }

    /** The combination with a name that someone may have written by hand. */
    static Optional<KeyCombination> tryParse(String name) {
        try {
            return Optional.of(parse(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
