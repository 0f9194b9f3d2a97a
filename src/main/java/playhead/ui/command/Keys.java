package playhead.ui.command;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCombination;

/** The key combinations of one command: those it comes with, until the user gives it others. */
public final class Keys {
    private final List<KeyCombination> normal;
    private final UnaryOperator<String> names;
    private List<KeyCombination> now;

    /**
     * @param normal those it comes with; may be empty
     * @param names turns the English names of keys in a text into those of the user's language
     */
    public Keys(List<KeyCombination> normal, UnaryOperator<String> names) {
        this.normal = List.copyOf(normal);
        this.names = names;
        this.now = this.normal;
    }

    /** Those that call it; the first is the one shown where there is place for one. */
    public List<KeyCombination> now() {
        return now;
    }

    /** Those it comes with. */
    public List<KeyCombination> normal() {
        return normal;
    }

    /** True when the user gave it others. */
    public boolean isChanged() {
        return !now.equals(normal);
    }

    void change(List<KeyCombination> others) {
        now = List.copyOf(others);
    }

    /** For people, such as {@code Space · K}; empty when there are none. */
    public String text() {
        return String.join(" · ", now.stream().map(this::name).toList());
    }

    /** A combination for people, such as {@code Ctrl+Shift+O}. */
    public String name(KeyCombination keys) {
        return names.apply(KeyNames.of(keys));
    }

    /** The first one as menus show it, or null when there is none. */
    KeyCombination shown() {
        return now.isEmpty()
                ? null
                : new NamedKeys(now.getFirst(), names.apply(now.getFirst().getDisplayText()));
    }
}
