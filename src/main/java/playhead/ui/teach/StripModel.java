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
 * What of the pipeline is lit. Every hop is one that really passes; in step and slowly, the pipeline itself waits at the
 * hop that is shown. For the window's thread, except {@link #arrived}.
 */
public final class StripModel {
    private static final int MOST = 1_000;
    private static final long SLOWLY = 1_000_000_000L;

    private final Gate gate = new Gate();
    private final Queue<Gate.Arrived> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Deque<Gate.Arrived> waiting = new ArrayDeque<>();
    private final Map<Stage, Hop> passed = new EnumMap<>(Stage.class);
    private final ReadOnlyObjectWrapper<Hop> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper skipped = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.SLOW);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final LongProperty lag = new SimpleLongProperty();
    private Gate.Arrived shown;
    private boolean looking;
    private long last;

    /** Nothing is looked at yet. */
    public StripModel() {
        pace.subscribe(this::gate);
    }

    /** When the pipeline goes on from a hop. */
    public enum Pace {
        /** When the user says so. */
        STEP,
        /** After a second. */
        SLOW,
        /** At once. */
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

    /** Hops are shown from now on. */
    public void begin() {
        looking = true;
        gate();
    }

    private void gate() {
        if (looking && pace.get() != Pace.REAL) {
            gate.hold();
        } else {
            gate.open();
        }
        if (pace.get() == Pace.REAL) {
            shown = null;
        }
    }

    /**
     * A hop came, on the thread that does it: in step and slowly, this returns when the pipeline may go on. So many that
     * passed are shown later at most; the others are counted.
     *
     * @param may whether that thread can wait
     */
    public void arrived(Hop hop, boolean may) {
        Gate.Arrived one = gate.come(hop, may);
        if (!one.isHeld() && queued.get() >= MOST) {
            lost.incrementAndGet();
            return;
        }
        queued.incrementAndGet();
        arrivals.add(one);
        one.await();
    }

    /** A frame of the window. */
    public void pulse(long nanos) {
        for (Gate.Arrived one = arrivals.poll(); one != null; one = arrivals.poll()) {
            waiting.add(one);
        }
        skipped.set(lost.get());
        switch (pace.get()) {
            case REAL -> {
                while (!waiting.isEmpty()) {
                    show();
                }
                shown = null;
            }
            case SLOW -> {
                if (nanos - last >= SLOWLY) {
                    next();
                    last = shown == null ? last : nanos;
                }
            }
            default -> {
                if (shown == null) {
                    show();
                }
            }
        }
        left.set(waiting.size() + (shown == null ? 0 : 1));
    }

    /** Lets the pipeline go on from the hop that is shown, and shows the next one that waits. */
    public void next() {
        if (shown != null) {
            shown.go();
            shown = null;
        }
        show();
        left.set(waiting.size() + (shown == null ? 0 : 1));
    }

    private void show() {
        Gate.Arrived next = waiting.poll();
        if (next == null) {
            return;
        }
        queued.decrementAndGet();
        if (next.hop() instanceof Hop.Came) {
            passed.clear();
        }
        passed.put(next.hop().stage(), next.hop());
        shown = next;
        now.set(next.hop());
    }

    /** Forgets everything and lets all go on: another log is open, or nobody looks. */
    public void clear() {
        looking = false;
        shown = null;
        gate();
        arrivals.clear();
        waiting.clear();
        queued.set(0);
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

    /** Hops at which the pipeline waits, or that are not shown yet. */
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
