package playhead.ui.replay;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

/** The moment that the window looks at. It only looks: moving it changes nothing. For the window's thread. */
public final class Playhead {
    private final ReadOnlyLongWrapper at = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper end = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Replay> replay = new ReadOnlyObjectWrapper<>(Replay.RECORDED);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanBinding past = Bindings.createBooleanBinding(() -> at.get() < end.get(), at, end);
    private final BooleanProperty live = new SimpleBooleanProperty();
    private final Supposed supposed = new Supposed();
    private final ObjectBinding<Mode> mode = Bindings.createObjectBinding(
            () -> supposed.now() != null ? Mode.WHAT_IF : past.get() ? Mode.PAST : live.get() ? Mode.LIVE : Mode.END,
            past,
            supposed.openProperty(),
            live);

    /** Starts over at the end of a log. */
    public void open(long lastOrdinal) {
        playing.set(false);
        supposed.show(null);
        replay.set(Replay.RECORDED);
        end.set(lastOrdinal);
        at.set(lastOrdinal);
    }

    /** The log has more events: who stood at its end stands at the new one. */
    public void grow(long lastOrdinal) {
        boolean wasAtEnd = !past.get();
        end.set(lastOrdinal);
        if (wasAtEnd) {
            at.set(lastOrdinal);
        }
    }

    /** Goes to an ordinal of the current order; what lies outside the log is brought to its border. */
    public void moveTo(long ordinal) {
        at.set(Math.clamp(ordinal, 0, end.get()));
    }

    /** Goes so many events on, or back when negative. */
    public void step(long events) {
        moveTo(at.get() + events);
    }

    /** Goes on in another order, at the ordinal that stands for the same event there. */
    public void changeOrder(Moment moment) {
        playing.set(false);
        replay.set(moment.replay());
        moveTo(moment.at());
    }

    /** The moment, for questions to a session. */
    public Moment moment() {
        return new Moment(at.get(), replay.get());
    }

    /** The ordinal after which the window looks: 0 to the end. */
    public ReadOnlyLongProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /** The last ordinal. */
    public ReadOnlyLongProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    /** The order that ordinals count in. */
    public ReadOnlyObjectProperty<Replay> replayProperty() {
        return replay.getReadOnlyProperty();
    }

    /** True while the playhead moves by itself. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** True when the log is one of the Lab's, where commands run. */
    public BooleanProperty liveProperty() {
        return live;
    }

    /** True when there are events after the playhead. */
    public BooleanBinding pastProperty() {
        return past;
    }

    /** The what-if that is open. */
    public Supposed supposed() {
        return supposed;
    }

    /** What the window shows of the log, and so what may be done there. */
    public ObjectBinding<Mode> modeProperty() {
        return mode;
    }
}
