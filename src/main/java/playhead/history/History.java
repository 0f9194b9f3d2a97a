package playhead.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.fold.Fold;
import playhead.fold.Schema;

/**
 * The time index of a log in both orders, kept up with what is appended. Safe for several threads: one builds while
 * others wait, and all may read the snapshots.
 */
public final class History {
    private final EventSource events;
    private final Function<Schema, Fold> folds;
    private IndexBuilder builder;
    private TimeIndex recorded;
    private ReplayOrder order;
    private OrderedSource occurredSource;
    private IndexBuilder occurredBuilder;
    private TimeIndex occurred;

    /**
     * A history that is built when it is first asked.
     *
     * @param events the committed events
     * @param folds makes a fold over a fresh schema; called once for each order
     */
    public History(EventSource events, Function<Schema, Fold> folds) {
        this.events = events;
        this.folds = folds;
    }

    /**
     * A history that goes on from a saved index, when there is a usable one.
     *
     * @param file as {@link #save} wrote it
     * @param valid whether an index saved with this stamp belongs to the log and the rules as they are now
     */
    public static History load(
            EventSource events, Function<Schema, Fold> folds, Path file, Predicate<IndexStamp> valid) {
        History history = new History(events, folds);
        history.builder =
                IndexFile.load(file, stamp -> stamp.end() <= events.end() && valid.test(stamp), events, folds);
        return history;
    }

    /**
     * Saves the index in order of recording as it is now; whole or not at all.
     *
     * @param file is replaced
     * @param id what tells log and rules apart from others, such as root and rule hashes up to this end
     */
    public synchronized void save(Path file, String id) throws IOException {
        recorded();
        recorded = builder.merged();
        IndexFile.save(file, recorded, id);
    }

    /** True when an index was loaded or built: then {@link #recorded()} has only the newest events to fold. */
    public synchronized boolean isReady() {
        return builder != null;
    }

    /** Takes the event at the next position while it passes by, so that it need not be read again. */
    public synchronized void add(long position, Event event) {
        builder().add(position, event);
    }

    /**
     * Takes the events at the next positions while they pass by.
     *
     * @param streams a number that the caller has for each home stream, from 0 and always the same, or -1 without one
     */
    public synchronized void add(long first, List<Event> passing, int[] streams) {
        builder().add(first, passing, streams);
    }

    /** The index in order of recording, up to the end of the log. */
    public synchronized TimeIndex recorded() {
        IndexBuilder current = builder();
        current.catchUp();
        if (recorded == null || recorded.end() != current.end()) {
            recorded = current.snapshot();
        }
        return recorded;
    }

    /** The order of occurrence up to the end of the log. */
    public synchronized ReplayOrder order() {
        if (order == null || order.end() != events.end()) {
            order = ReplayOrder.occurred(events);
        }
        return order;
    }

    /** The index in order of occurrence: positions in it are ordinals of {@link #order()}. Built at the first call. */
    public synchronized TimeIndex occurred() {
        // Not the order last asked for: that one may be newer than what was folded.
        ReplayOrder known = occurredBuilder == null ? null : occurredSource.order();
        ReplayOrder current = order();
        if (current.isIdentity()) {
            return recorded();
        }
        if (occurredBuilder == null || !current.startsWith(known)) {
            occurredSource = new OrderedSource(events, current);
            occurredBuilder = new IndexBuilder(folds.apply(new Schema()), occurredSource);
            occurred = null;
        }
        if (occurred == null || occurred.end() != current.end()) {
            occurredSource.follow(current);
            occurredBuilder.catchUp();
            occurred = occurredBuilder.snapshot();
        }
        return occurred;
    }

    /**
     * Goes on from a saved order of occurrence and its index, when they are usable; else they are built when asked.
     *
     * @param orderFile as {@link #saveOccurred} wrote it
     * @param indexFile as {@link #saveOccurred} wrote it; not read when the order is that of positions
     * @param valid whether what was saved with this stamp belongs to the log and the rules as they are now
     * @return true when nothing is left to build
     */
    public synchronized boolean loadOccurred(Path orderFile, Path indexFile, Predicate<IndexStamp> valid) {
        Predicate<IndexStamp> whole = stamp -> stamp.end() == events.end() && valid.test(stamp);
        ReplayOrder saved = OrderFile.load(orderFile, whole);
        if (saved == null) {
            return false;
        }
        order = saved;
        if (saved.isIdentity()) {
            return true;
        }
        OrderedSource source = new OrderedSource(events, saved);
        IndexBuilder loaded = IndexFile.load(indexFile, whole, source, folds);
        if (loaded != null) {
            occurredSource = source;
            occurredBuilder = loaded;
            occurred = null;
        }
        return loaded != null;
    }

    /**
     * Saves the order of occurrence, and its index when it is not the order of positions.
     *
     * @param orderFile is replaced
     * @param indexFile is replaced
     * @param id as for {@link #save}
     */
    public synchronized void saveOccurred(Path orderFile, Path indexFile, String id) throws IOException {
        occurred();
        if (!order.isIdentity()) {
            occurred = occurredBuilder.merged();
            IndexFile.save(indexFile, occurred, id);
        }
        OrderFile.save(orderFile, order, id);
    }

    private IndexBuilder builder() {
        if (builder == null) {
            builder = new IndexBuilder(folds.apply(new Schema()), events);
        }
        return builder;
    }
}
