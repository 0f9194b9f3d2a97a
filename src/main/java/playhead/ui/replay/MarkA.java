package playhead.ui.replay;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.workspace.Moment;

/** The moment that was marked as A, for others to be compared with. For the window's thread. */
public final class MarkA {
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>();

    /** Marks a moment, or none. */
    public void set(Moment marked) {
        moment.set(marked);
    }

    /** The moment, or null. */
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** The moment if it counts in the order of another one, else null. */
    public Moment besides(Moment other) {
        Moment marked = moment.get();
        return marked == null || marked.replay() != other.replay() ? null : marked;
    }
}
