package playhead.ui.command;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key combination that menus call by a name of our own. */
final class NamedKeys extends KeyCombination {
    private final KeyCombination keys;
    private final String name;

    /** @param name for people */
    NamedKeys(KeyCombination keys, String name) {
        this.keys = keys;
        this.name = name;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKeys named && named.keys.equals(keys) && named.name.equals(name);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
