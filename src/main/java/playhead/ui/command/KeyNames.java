package playhead.ui.command;

import javafx.scene.input.KeyCombination;

/** Key combinations as people call them. */
final class KeyNames {
    private KeyNames() {}

    static String of(KeyCombination keys) {
        String name = keys.getName()
                .replace("Page Up", "PageUp")
                .replace("Page Down", "PageDown")
                .replace("Page_Up", "PageUp")
                .replace("Page_Down", "PageDown")
                .replace("Equals", "=")
                .replace("Plus", "+")
                .replace("Minus", "-");
        return name.replace("Shift+Shortcut+", "Ctrl+Shift+")
                .replace("Shift+Ctrl+", "Ctrl+Shift+")
                .replace("Shortcut+", "Ctrl+");
    }
}
