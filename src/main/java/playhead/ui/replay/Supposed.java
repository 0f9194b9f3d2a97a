package playhead.ui.replay;

import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import playhead.branch.NamedBranch;

/** The what-if that is open, if one is. For the window's thread; who shows states on another reads {@link #now()}. */
public final class Supposed {
    private final ReadOnlyObjectWrapper<NamedBranch> open = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty checked = new SimpleBooleanProperty();
    private volatile NamedBranch now;
    private LongConsumer without = position -> {};

    /** Shows another one, null for none. */
    public void show(NamedBranch branch) {
        now = branch;
        open.set(branch);
        checked.set(checked.get() && branch != null);
    }

    /** What is open, null when it is the log alone; for any thread. */
    public NamedBranch now() {
        return now;
    }

    /** What is open, null when it is the log alone. */
    public ReadOnlyObjectProperty<NamedBranch> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether commands were decided again in it, so that rules were checked. */
    public BooleanProperty checkedProperty() {
        return checked;
    }

    /**
     * Says who supposes something of an event.
     *
     * @param answer leaves the event at a position out, or takes it back; begins a what-if when none is open
     */
    public void whenAsked(LongConsumer answer) {
        without = answer;
    }

    /** Asks what would be if the event at a position had not happened, or takes it back. */
    public void without(long position) {
        without.accept(position);
    }

    /** Whether the event at a position is left out. */
    public boolean skips(long position) {
        return now != null && now.branch().skipped().contains(position);
    }

    /** Whether the event at a position says something else. */
    public boolean edits(long position) {
        return now != null && now.branch().edits().stream().anyMatch(edit -> edit.position() == position);
    }
}
