package playhead.ui.command;

import java.util.List;
import javafx.scene.input.KeyCombination;

/** The key combinations of one command: those it comes with, until the user gives it others. */
public final class Keys {
    private final List<KeyCombination> normal;
    private List<KeyCombination> now;

    /** @param normal those it comes with; may be empty */
    public Keys(List<KeyCombination> normal) {
        this.normal = List.copyOf(normal);
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
        return String.join(" · ", now.stream().map(KeyNames::of).toList());
    }
}
