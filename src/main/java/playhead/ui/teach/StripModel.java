package playhead.ui.teach;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Stage;

/**
 * What of the pipeline is lit. Every hop is one that really passed; only when it is shown is the user's to say. For the
 * window's thread, except {@link #arrived}.
 */
public final class StripModel {
    private static final int MOST = 1_000;
    private static final long SLOWLY = 1_000_000_000L;

    private final Queue<Hop> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Deque<Hop> waiting = new ArrayDeque<>();
    private final Map<Stage, Hop> passed = new EnumMap<>(Stage.class);
    private final ReadOnlyObjectWrapper<Hop> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper skipped = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.SLOW);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final LongProperty lag = new SimpleLongProperty();
    private long last;

    /** When the next hop is shown. */
    public enum Pace {
        /** When the user says so. */
        STEP,
        /** After a second. */
        SLOW,
        /** As soon as it has passed. */
        REAL
    }

    /** What a stage shows without its colour. */
    public enum Light {
        /** Nothing of this command has come here. */
        DARK,
        /** It is here. */
        LIT,
        /** It has passed. */
        PASSED,
        /** A rule has stopped it here. */
        STOPPED,
        /** It will get here when the query side follows again. */
        HELD
    }

    /** A hop passed, on whatever thread. So many wait at most; the others are counted. */
    public void arrived(Hop hop) {
        if (held.incrementAndGet() > MOST) {
            held.decrementAndGet();
            lost.incrementAndGet();
        } else {
            arrivals.add(hop);
        }
    }

    /** A frame of the window. */
    public void pulse(long nanos) {
        for (Hop hop = arrivals.poll(); hop != null; hop = arrivals.poll()) {
            waiting.add(hop);
        }
        skipped.set(lost.get());
        if (pace.get() == Pace.REAL) {
            while (!waiting.isEmpty()) {
                next();
            }
        } else if (pace.get() == Pace.SLOW && !waiting.isEmpty() && nanos - last >= SLOWLY) {
            last = nanos;
            next();
        }
        left.set(waiting.size());
    }

    /** Shows the next hop, if one waits. */
    public void next() {
        Hop hop = waiting.poll();
        if (hop == null) {
            return;
        }
        held.decrementAndGet();
        left.set(waiting.size());
        if (hop instanceof Hop.Came) {
            passed.clear();
        }
        passed.put(hop.stage(), hop);
        now.set(hop);
    }

    /** Forgets everything: another log is open, or nobody looks. */
    public void clear() {
        arrivals.clear();
        waiting.clear();
        held.set(0);
        lost.set(0);
        passed.clear();
        left.set(0);
        skipped.set(0);
        now.set(null);
        paused.set(false);
        lag.set(0);
    }

    /** How a stage is lit. */
    Light light(Stage stage) {
        Hop hop = passed.get(stage);
        if (hop instanceof Hop.Decided decided && decided.reason() != null) {
            return Light.STOPPED;
        }
        if (hop != null && refusedAt() == stage) {
            return Light.STOPPED;
        }
        if (hop != null) {
            return hop == now.get() ? Light.LIT : Light.PASSED;
        }
        boolean query = stage == Stage.PROJECTION || stage == Stage.READ_MODEL;
        return paused.get() && query && (lag.get() > 0 || passed.get(Stage.EVENT) != null) ? Light.HELD : Light.DARK;
    }

    /** Where a command was refused before any rule was asked, or null: it is malformed, or wanted another version. */
    private Stage refusedAt() {
        return passed.get(Stage.STORE) instanceof Hop.Stored stored
                        && !stored.record().accepted()
                        && passed.get(Stage.DECIDER) == null
                ? passed.containsKey(Stage.HANDLER) ? Stage.HANDLER : Stage.COMMAND
                : null;
    }

    /** What passed a stage last, of the command that is shown; null for nothing. */
    Hop at(Stage stage) {
        return passed.get(stage);
    }

    /** The hop that is lit, or null. */
    ReadOnlyObjectProperty<Hop> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Hops that have passed and are not shown yet. */
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Hops that are never shown, because too many came. */
    ReadOnlyIntegerProperty skippedProperty() {
        return skipped.getReadOnlyProperty();
    }

    /** When the next hop is shown. */
    public ObjectProperty<Pace> paceProperty() {
        return pace;
    }

    /** Whether the query side stands still. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** Events that the query side does not show. */
    public LongProperty lagProperty() {
        return lag;
    }
}
