package playhead.saga;

import playhead.event.EventBlock;
import playhead.event.EventSource;

/**
 * What every tracker reads of a log: the columns of its events, the flow that each belongs to and what caused it, all
 * without payloads. An event without a correlation id goes with its cause; a cause without one is the root of a flow that
 * bears its id. What it says up to a position is the same as of a log that ends there. A snapshot: immutable, safe for
 * several threads; {@link #extended} goes on after it and shares what is known.
 */
public final class FlowLog implements Groups {
    private final EventSource events;
    private final LogColumns columns;
    private final FlowStore store;
    private final Latest latest;
    /** How many flows there are, or -1 before that is known. */
    private volatile int known = -1;

    private FlowLog(EventSource events, LogColumns columns, FlowStore store, Latest latest) {
        this.events = events;
        this.columns = columns;
        this.store = store;
        this.latest = latest;
    }

    /**
     * Reads a log.
     *
     * @param events the log
     * @param columns what is known of it; it is read to their end
     */
    public static FlowLog of(EventSource events, LogColumns columns) {
        return unread(events, columns).extended(events, columns);
    }

    /** A log that is not read as yet: it knows nothing before it is {@link #extended}. */
    public static FlowLog unread(EventSource events, LogColumns columns) {
        return new FlowLog(events, columns, new FlowStore(), new Latest());
    }

    /**
     * The same log when it has grown: only what was added is read.
     *
     * @param grown the log
     * @param more what is known of it; numbers of names are as before
     */
    public FlowLog extended(EventSource grown, LogColumns more) {
        return extended(grown, more, (soFar, first, count, block) -> true);
    }

    /** Looks at the blocks that are read, so that they are unpacked once for all. */
    @FunctionalInterface
    public interface Follower {
        /**
         * Takes a block whose flows are known now.
         *
         * @param soFar the log, up to the end of the block
         * @param first position of its first event
         * @return false to stop
         */
        boolean block(FlowLog soFar, long first, int count, EventBlock block);
    }

    /**
     * The same log when it has grown.
     *
     * @param follower looks at what is read
     * @return null when the follower stopped it
     */
    public FlowLog extended(EventSource grown, LogColumns more, Follower follower) {
        FlowLog all = new FlowLog(grown, more, store, latest);
        boolean[] stopped = {false};
        synchronized (store) {
            long from = store.flows.end() + 1L;
            if (from <= more.end()) {
                store.expect(more.end());
                grown.blocks(from, more.end(), (first, count, supplier) -> {
                    EventBlock block = supplier.get();
                    store.add(first, block.links(), more.end());
                    stopped[0] = !follower.block(all, first, count, block);
                    return !stopped[0];
                });
            }
            latest.extend(more);
        }
        return stopped[0] ? null : all;
    }

    /** The last position. */
    public long end() {
        return columns.end();
    }

    /** The events, for what stands in their payloads. */
    public EventSource events() {
        return events;
    }

    /** Type, actor, home and time of every event. */
    public LogColumns columns() {
        return columns;
    }

    /** How many flows were known after a position. */
    public int flows(long at) {
        return count(at);
    }

    /** Number of the flow that the event at a position belongs to, or -1. */
    public int flow(long position) {
        return of(position);
    }

    @Override
    public int count(long at) {
        return store.flows.count(Math.min(at, end()));
    }

    /** Correlation id of a flow, or id of the event at its root. */
    @Override
    public String name(int flow) {
        return store.flows.name(flow);
    }

    @Override
    public int find(String name) {
        int flow = store.flows.find(name);
        return flow < known() ? flow : -1;
    }

    @Override
    public int of(long position) {
        int flow = store.flows.of(position);
        return flow < known() ? flow : -1;
    }

    /** How many flows there are; looked up once when all is read. */
    private int known() {
        int count = known;
        if (count < 0) {
            boolean whole = store.flows.end() >= end();
            count = count(end());
            known = whole ? count : -1;
        }
        return count;
    }

    /** By position the flow of its event plus one, 0 for none. */
    public int[] flowNumbers() {
        int[] numbers = store.flows.numbers((int) end());
        int most = known();
        for (int position = 1; position < numbers.length; position++) {
            numbers[position] = numbers[position] > most ? 0 : numbers[position];
        }
        return numbers;
    }

    /** By position what {@link #causeBefore} gives. */
    public int[] causesBefore() {
        return store.causes.first((int) end() + 1);
    }

    @Override
    public long first(int flow) {
        return store.flows.first(flow);
    }

    @Override
    public long next(long position, long at) {
        return store.flows.next(position, at);
    }

    /** Position of the latest earlier event that caused this one, which is what was known when it came; 0 for none. */
    public int causeBefore(long position) {
        return store.causes.get((int) position);
    }

    /**
     * Position of the latest event that caused this one, as known after a position; 0 for none. It is later than the event
     * itself only when no cause is earlier.
     */
    public long cause(long position, long at) {
        long cause = store.causes.get((int) position);
        for (int place = missing(position); cause == 0 && isOf(position, place); place++) {
            int late = store.late.get(place);
            cause = late > at ? 0 : late;
        }
        return cause;
    }

    /** Whether the event names a cause that has not come up to a position. */
    public boolean isOrphan(long position, long at) {
        for (int place = missing(position); isOf(position, place); place++) {
            int late = store.late.get(place);
            if (late == 0 || late > at) {
                return true;
            }
        }
        return false;
    }

    private int missing(long position) {
        return store.missing.after((int) position - 1, store.missing.size());
    }

    private boolean isOf(long position, int place) {
        return place < store.missing.size() && store.missing.get(place) == position;
    }

    /** Position of the event with the greatest time up to a position: the time that it is then; 0 without any time. */
    public long now(long at) {
        return latest.upTo(columns, Math.min(at, end()));
    }
}
