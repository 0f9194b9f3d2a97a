package playhead.ui.state;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import playhead.ui.replay.MarkA;
import playhead.workspace.Moment;

/** From when on changes are marked: since the last move of the playhead, or since A. */
final class Changes {
    private final MarkA markA;
    private final BooleanProperty sinceA = new SimpleBooleanProperty();
    private Moment moment;
    private Moment before;

    Changes(MarkA markA) {
        this.markA = markA;
        markA.momentProperty().addListener((property, was, is) -> sinceA.set(is != null && sinceA.get()));
    }

    /** What changes are counted from when a moment is shown: A, or the moment that was shown before it; null for none. */
    Moment since(Moment at) {
        if (sinceA.get()) {
            return markA.besides(at);
        }
        Moment earlier = at.equals(moment) ? before : moment;
        return earlier == null || earlier.replay() != at.replay() ? null : earlier;
    }

    /** A moment is on the screen. */
    void shown(Moment now) {
        if (!now.equals(moment)) {
            before = moment;
            moment = now;
        }
    }

    /** Nothing was shown yet. */
    void forget() {
        moment = null;
        before = null;
    }

    /** The moment that is on the screen, or null. */
    Moment moment() {
        return moment;
    }

    /** Whether changes are counted from A. */
    BooleanProperty sinceAProperty() {
        return sinceA;
    }
}
