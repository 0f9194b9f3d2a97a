package playhead.ui.state;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One line of the table of states. It stays while the playhead moves; only what its cells show changes. */
public final class StateLine {
    private final int index;
    private final ReadOnlyObjectWrapper<StateCells> cells = new ReadOnlyObjectWrapper<>();

    StateLine(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    /** Id of the entity on this line, or null while it is not known. */
    public String entity() {
        return cells.get() == null ? null : cells.get().row().ref().id();
    }

    /** The entity as questions name it, {@code type/id}, or null while it is not known. */
    public String reference() {
        return cells.get() == null ? null : cells.get().row().ref().type() + "/" + entity();
    }

    ReadOnlyObjectProperty<StateCells> cellsProperty() {
        return cells.getReadOnlyProperty();
    }

    void fill(StateCells now) {
        cells.set(now);
    }
}
