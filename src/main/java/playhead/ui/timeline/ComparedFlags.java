package playhead.ui.timeline;

import javafx.beans.InvalidationListener;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.TwoMoments;
import playhead.workspace.Moment;

/** Where A and B stand on the timeline, once there is an A; both can be dragged. For the window's thread. */
final class ComparedFlags {
    private final TwoMoments moments;
    private final Playhead playhead;

    ComparedFlags(TwoMoments moments, Playhead playhead) {
        this.moments = moments;
        this.playhead = playhead;
    }

    /** Ordinal of A, or null when there is none in the order of the playhead. */
    Long a() {
        Moment a = moments.a().besides(playhead.moment());
        return a == null ? null : a.at();
    }

    /** Ordinal of B, or null when it is compared with nothing. */
    Long b() {
        if (a() == null) {
            return null;
        }
        Moment b = moments.followsProperty().get()
                ? playhead.moment()
                : moments.bProperty().get();
        return b.replay() == playhead.moment().replay() ? b.at() : null;
    }

    /** Puts A after an event. */
    void putA(long at) {
        moments.a().set(at(at));
    }

    /** Puts B after an event. While it follows the playhead that is what moves. */
    void putB(long at) {
        if (moments.followsProperty().get()) {
            playhead.moveTo(at);
        } else {
            moments.putB(at(at));
        }
    }

    private Moment at(long at) {
        return new Moment(at, playhead.moment().replay());
    }

    void addListener(InvalidationListener listener) {
        moments.addListener(listener);
    }
}
