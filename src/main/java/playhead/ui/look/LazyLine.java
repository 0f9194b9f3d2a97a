package playhead.ui.look;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One line of a table of {@link LazyLines}. It stays while the playhead moves; only what it shows changes.
 *
 * @param <T> what it shows
 */
public final class LazyLine<T> {
    private final int index;
    private final ReadOnlyObjectWrapper<T> shown = new ReadOnlyObjectWrapper<>();

    LazyLine(int index) {
        this.index = index;
    }

    /** Its place among the lines. */
    public int index() {
        return index;
    }

    /** What it shows, null while that is not known. */
    public ReadOnlyObjectProperty<T> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows something else, or null until it is looked at again. */
    public void fill(T now) {
        shown.set(now);
    }
}
