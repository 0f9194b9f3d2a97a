package playhead.ui.replay;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.branch.NamedBranch;

/** The what-if that is open, if one is. For the window's thread; who shows states on another reads {@link #now()}. */
public final class Supposed {
    private final ReadOnlyObjectWrapper<NamedBranch> open = new ReadOnlyObjectWrapper<>();
    private volatile NamedBranch now;

    /** Shows another one, null for none. */
    public void show(NamedBranch branch) {
        now = branch;
        open.set(branch);
    }

    /** What is open, null when it is the log alone; for any thread. */
    public NamedBranch now() {
        return now;
    }

    /** What is open, null when it is the log alone. */
    public ReadOnlyObjectProperty<NamedBranch> openProperty() {
        return open.getReadOnlyProperty();
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
