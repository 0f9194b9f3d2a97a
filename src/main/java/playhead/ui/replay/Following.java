package playhead.ui.replay;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.ui.async.Tempo;
import playhead.workspace.Moment;

/**
 * The moment that tables show: it follows the playhead as fast as they can be drawn, and never waits in a queue. Every
 * follower says when it begins and when it has shown the moment. For the window's thread.
 */
public final class Following {
    private static final long FRAME = 17_000_000L;

    /** A window that was hidden or a machine that slept says nothing about how long tables take. */
    private static final long LONGEST_LAYOUT = 300_000_000L;

    /** A playhead that stood for so long has stopped. */
    private static final long STOPPED = 150_000_000L;

    private final Playhead playhead;
    private final LongSupplier clock;
    private final Tempo tempo = new Tempo();
    private final ReadOnlyObjectWrapper<Moment> shown = new ReadOnlyObjectWrapper<>(Moment.recorded(0));
    private int open;
    private boolean justShown;
    private boolean drawn;
    private boolean growing;
    private long lastPulse;
    private Moment last = Moment.recorded(0);
    private long moved;

    /** @param clock nanoseconds, only going forward */
    public Following(Playhead playhead, LongSupplier clock) {
        this.playhead = playhead;
        this.clock = clock;
    }

    /** A frame of the window. */
    public void pulse(long nanos) {
        if (justShown && drawn) {
            tempo.addLayout(Math.clamp(nanos - lastPulse - FRAME, 0, LONGEST_LAYOUT));
        }
        justShown = false;
        drawn = true;
        lastPulse = nanos;
        long now = clock.getAsLong();
        if (!playhead.moment().equals(last)) {
            last = playhead.moment();
            moved = now;
        }
        if (open == 0 && !last.equals(shown.get()) && tempo.isDue(now, now - moved < STOPPED)) {
            showNow();
        }
    }

    /** Shows the playhead's moment without waiting for its turn: after a jump, or when a log was opened. */
    public void showNow() {
        tempo.begin(clock.getAsLong());
        shown.set(playhead.moment());
        if (open == 0) {
            ended();
        }
    }

    /** Shows the end of a log that has grown: what is in sight may stay there. */
    public void showGrown() {
        growing = true;
        showNow();
        growing = false;
    }

    /** Whether the moment changes just now because the log has grown. */
    public boolean isGrowing() {
        return growing;
    }

    /** A follower asks for rows of the moment. */
    public void begin() {
        open++;
    }

    /** A follower has its rows on the screen, or gave up. */
    public void end() {
        open--;
        if (open == 0) {
            ended();
        }
    }

    private void ended() {
        tempo.end(clock.getAsLong());
        justShown = true;
    }

    /** Where the playhead is, which the tables may not show yet. */
    public Moment now() {
        return playhead.moment();
    }

    /** The moment that tables show. */
    public ReadOnlyObjectProperty<Moment> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
