package playhead.ui.replay;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.workspace.Moment;

/** The moments A and B that are compared. B follows the playhead until it is put somewhere. For the window's thread. */
public final class TwoMoments {
    private final Following following;
    private final MarkA a;
    private final ObjectProperty<Moment> b = new SimpleObjectProperty<>(Moment.recorded(0));
    private final BooleanProperty follows = new SimpleBooleanProperty(true);

    /**
     * @param following the moment that B follows
     * @param a where A is
     */
    public TwoMoments(Following following, MarkA a) {
        this.following = following;
        this.a = a;
        following.shownProperty().addListener((property, was, is) -> follow());
        follows.addListener((property, was, is) -> follow());
        follow();
    }

    private void follow() {
        if (follows.get()) {
            b.set(following.shownProperty().get());
        }
    }

    /** Marks the playhead's moment as A, also when the tables are still on their way to it. */
    public void markHere() {
        a.set(following.now());
    }

    /** Puts B somewhere; it no longer follows the playhead then. */
    public void putB(Moment moment) {
        follows.set(false);
        b.set(moment);
    }

    /** Puts A where B is and B where A is; B no longer follows the playhead then. */
    public void swap() {
        Moment first = comparedA();
        if (first != null) {
            Moment second = b.get();
            putB(first);
            a.set(second);
        }
    }

    /** Tells of every change. */
    public void addListener(InvalidationListener listener) {
        a.momentProperty().addListener(listener);
        b.addListener(listener);
        follows.addListener(listener);
    }

    /** A if it counts in the order of B, else null. */
    public Moment comparedA() {
        return a.besides(b.get());
    }

    /** Where A is. */
    public MarkA a() {
        return a;
    }

    /** Whether B goes where the playhead goes; it is a property that can be set. */
    public BooleanProperty followsProperty() {
        return follows;
    }

    /** The moment that is B. */
    public ObjectProperty<Moment> bProperty() {
        return b;
    }
}
