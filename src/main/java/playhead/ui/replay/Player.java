package playhead.ui.replay;

import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import playhead.history.EventTimes;
import playhead.ui.text.Words;

/**
 * Moves the playhead by itself: on or back, by one of three paces, in a loop between two points, up to what it is to stop
 * at. Time comes in with every frame. For the window's thread.
 */
public final class Player {
    private static final double LONGEST_FRAME = 0.5;
    private static final double COUNTED_FOR = 0.5;
    private static final double LAST_SHOWN_FOR = 0.5;

    private final Playhead playhead;
    private final PlaySettings settings = new PlaySettings();
    private final Clockwork clockwork = new Clockwork(settings);
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyLongWrapper eventsAFrame = new ReadOnlyLongWrapper();
    private final ObjectProperty<Long> in = new SimpleObjectProperty<>();
    private final ObjectProperty<Long> out = new SimpleObjectProperty<>();
    private long[] marks = {};
    private long[] problems = {};
    private long[] watched = {};
    private long lastPulse = -1;
    private long counted;
    private long frames;
    private double countedFor;
    private double shownFor;

    /** @param playhead what is moved */
    public Player(Playhead playhead) {
        this.playhead = playhead;
        playhead.replayProperty().addListener((property, was, is) -> forget());
        playhead.endProperty().addListener((property, was, is) -> forget());
        playhead.playingProperty().addListener((property, was, is) -> rest());
    }

    /** What was known of another log or order means nothing any more. */
    public void forget() {
        clockwork.use(null);
        clearPoints();
        problems = new long[0];
    }

    private void rest() {
        lastPulse = -1;
        clockwork.rest();
        eventsAFrame.set(0);
        counted = 0;
        frames = 0;
        countedFor = 0;
        shownFor = 0;
    }

    /**
     * Takes what was read of the log, for the paces that go by time and for stopping.
     *
     * @param stumbled ordinals at which replaying stumbled, ascending
     */
    public void use(EventTimes times, long[] stumbled) {
        clockwork.use(times);
        problems = stumbled.clone();
    }

    /** Takes the ordinals at which something happens to what is watched, ascending: it always stops there. */
    public void useWatch(long[] ordinals) {
        watched = ordinals.clone();
    }

    /** Takes the ordinals that are marked, ascending. */
    public void useMarks(long[] ordinals) {
        marks = ordinals.clone();
    }

    /** Plays on from here, from the start when the playhead is at the end; or pauses. */
    public void toggle() {
        if (playhead.playingProperty().get()) {
            playhead.playingProperty().set(false);
        } else {
            start(true);
        }
    }

    /** Plays on or back; asked again in the same direction, it goes faster, in the other one it turns round. */
    public void run(boolean on) {
        if (!playhead.playingProperty().get()) {
            start(on);
        } else if (forward.get() == on) {
            settings.changeSpeed(1);
        } else {
            forward.set(on);
            clockwork.rest();
        }
    }

    private void start(boolean on) {
        long end = playhead.endProperty().get();
        forward.set(on);
        if (on ? playhead.moment().at() >= end : playhead.moment().at() == 0) {
            playhead.moveTo(on ? 0 : end);
        }
        if (isLooping()
                && (playhead.moment().at() < first() || playhead.moment().at() >= last())) {
            playhead.moveTo(on ? first() : last());
        }
        playhead.playingProperty().set(end > 0);
    }

    /** Faster or slower by one. */
    public void changeSpeed(int further) {
        settings.changeSpeed(further);
    }

    /**
     * A frame of the window: while playing, moves on by what is due.
     *
     * @param nanos time of the frame, on a clock that only goes forward
     */
    public void pulse(long nanos) {
        if (!playhead.playingProperty().get()) {
            return;
        }
        if (lastPulse >= 0) {
            move(Math.min((nanos - lastPulse) / 1e9, LONGEST_FRAME));
        }
        lastPulse = nanos;
    }

    private void move(double seconds) {
        boolean on = forward.get();
        long at = playhead.moment().at();
        if (isLooping() && at == (on ? last() : first())) {
            // What the loop ends with is shown for a while before it begins again.
            shownFor += seconds;
            if (shownFor >= LAST_SHOWN_FOR) {
                shownFor = 0;
                clockwork.rest();
                playhead.moveTo(on ? first() : last());
            }
            return;
        }
        long reached = clockwork.reached(seconds, at, playhead.endProperty().get(), on);
        if (isLooping()) {
            reached = on && at < last() ? Math.min(reached, last()) : reached;
            reached = !on && at > first() ? Math.max(reached, first()) : reached;
        }
        long stop = nearestStop(at, reached);
        long target = stop == 0 ? reached : stop;
        count(Math.abs(target - at), seconds);
        playhead.moveTo(target);
        boolean over = !isLooping() && reached == (on ? playhead.endProperty().get() : 0);
        if (stop != 0 || over) {
            playhead.playingProperty().set(false);
        }
    }

    /** The first place to stop at on the way, 0 for none. */
    private long nearestStop(long from, long to) {
        long nearest = nearer(from, to, watched, 0);
        if (settings.stopAtMarksProperty().get()) {
            nearest = nearer(from, to, marks, nearest);
        }
        return settings.stopAtProblemsProperty().get() ? nearer(from, to, problems, nearest) : nearest;
    }

    private static long nearer(long from, long to, long[] stops, long known) {
        boolean on = from < to;
        int found = Arrays.binarySearch(stops, on ? from + 1 : from - 1);
        int next = found >= 0 ? found : -found - 1 - (on ? 0 : 1);
        if (next < 0 || next >= stops.length) {
            return known;
        }
        long stop = stops[next];
        boolean onTheWay = on ? stop <= to : stop >= to;
        return onTheWay && (known == 0 || Math.abs(stop - from) < Math.abs(known - from)) ? stop : known;
    }

    private void count(long events, double seconds) {
        counted += events;
        frames++;
        countedFor += seconds;
        if (countedFor >= COUNTED_FOR) {
            eventsAFrame.set(counted > frames ? Math.ceilDiv(counted, frames) : 0);
            counted = 0;
            frames = 0;
            countedFor = 0;
        }
    }

    /** Sets the in point here; an out point that is not later is dropped. */
    public void setIn(long at) {
        in.set(at);
        if (out.get() != null && out.get() <= at) {
            out.set(null);
        }
    }

    /** Sets the out point here; an in point that is not earlier is dropped. */
    public void setOut(long at) {
        out.set(at);
        if (in.get() != null && in.get() >= at) {
            in.set(null);
        }
    }

    /** Drops the in and the out point. */
    public void clearPoints() {
        in.set(null);
        out.set(null);
    }

    /** Why there is nothing to drop, or null. */
    String whyNoPoints(Words words) {
        return in.get() == null && out.get() == null ? words.text("timeline.why.noPoints") : null;
    }

    private boolean isLooping() {
        return settings.loopProperty().get() && (in.get() != null || out.get() != null);
    }

    private long first() {
        return in.get() == null ? 0 : in.get();
    }

    private long last() {
        return out.get() == null ? playhead.endProperty().get() : out.get();
    }

    /** How it plays. */
    public PlaySettings settings() {
        return settings;
    }

    /** Where a loop begins: the state after this ordinal; null for the start. */
    public ObjectProperty<Long> inProperty() {
        return in;
    }

    /** Where a loop ends: the state after this ordinal; null for the end. */
    public ObjectProperty<Long> outProperty() {
        return out;
    }

    /** Whether it plays on, not back. */
    public ReadOnlyBooleanProperty forwardProperty() {
        return forward.getReadOnlyProperty();
    }

    /** How many events a frame takes when it takes more than one: then frames are skipped; else 0. */
    public ReadOnlyLongProperty eventsAFrameProperty() {
        return eventsAFrame.getReadOnlyProperty();
    }
}
