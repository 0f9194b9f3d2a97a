package playhead.ui.command;

import javafx.scene.input.KeyCombination;

/** Key combinations as people call them. */
final class KeyNames {
    private KeyNames() {}

    static String of(KeyCombination keys) {
        return keys.getName()
                .replace("Shortcut", "Ctrl")
                .replace("Digit", "")
                .replace("Page_Up", "Page Up")
                .replace("Page_Down", "Page Down")
                .replace("Page Up", "PageUp")
                .replace("Page Down", "PageDown")
                .replace("Esc", "Esc")
                .replace("'", "");
    }
}
