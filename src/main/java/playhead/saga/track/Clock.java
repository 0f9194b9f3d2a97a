package playhead.saga.track;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import playhead.event.EventTime;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.LogTimes;
import playhead.saga.define.Limit;

/** What time it is after a position: that of the latest event. For one thread. */
final class Clock {
    private final FlowLog log;
    private final Sources sources;
    private final long at;
    private final long now;
    /** By source, the position of its latest event; null until it is asked for. */
    private long[] latest;
    /** By source, numbers of the types of its events. */
    private BitSet[] brought;

    Clock(FlowLog log, Sources sources, long at) {
        this.log = log;
        this.sources = sources;
        this.at = at;
        this.now = log.now(at);
    }

    /** What is known of the events. */
    LogColumns columns() {
        return log.columns();
    }

    /** Until when something may take that began with an event; null when there is no limit or no time. */
    EventTime until(Limit limit, EventTime said, long begun) {
        if (limit == null || begun == 0) {
            return null;
        }
        if (limit.said() != null) {
            return said;
        }
        LogColumns columns = log.columns();
        if (!columns.timed(begun)) {
            return null;
        }
        Duration after = limit.after();
        return EventTime.of(Instant.ofEpochSecond(columns.seconds(begun), columns.nanos(begun))
                .plus(after));
    }

    /** Whether a time is over. */
    boolean isOver(EventTime time) {
        return time != null && now > 0 && isAfter(now, time);
    }

    private boolean isAfter(long position, EventTime time) {
        long seconds = log.columns().seconds(position);
        return seconds > time.seconds()
                || seconds == time.seconds() && log.columns().nanos(position) > time.nanos();
    }

    /**
     * Why it cannot be judged that something is missing at a time: a source ends before it, and none that goes on has brought
     * events of the kind that is missing; else null.
     *
     * @param missing numbers of types, any of which would do, for each thing that is missing
     */
    String silent(EventTime time, List<BitSet> missing) {
        if (sources.count() < 2) {
            return null;
        }
        read();
        BitSet goesOn = new BitSet();
        for (int source = 0; source < latest.length; source++) {
            if (latest[source] > 0 && isAfter(latest[source], time)) {
                goesOn.or(brought[source]);
            }
        }
        for (BitSet types : missing) {
            int ended = types.intersects(goesOn) ? -1 : ended(time, types);
            if (ended >= 0) {
                return "cannot be judged: " + sources.name(ended) + " ends "
                        + log.columns().time(latest[ended]).print();
            }
        }
        return null;
    }

    /** A source that ends before a time: one that brought such events, else any; -1 for none. */
    private int ended(EventTime time, BitSet types) {
        int any = -1;
        for (int source = 0; source < latest.length; source++) {
            if (latest[source] > 0 && !isAfter(latest[source], time)) {
                if (brought[source].intersects(types)) {
                    return source;
                }
                any = any < 0 ? source : any;
            }
        }
        return any;
    }

    private void read() {
        if (latest != null) {
            return;
        }
        latest = new long[sources.count()];
        brought = new BitSet[latest.length];
        for (int source = 0; source < latest.length; source++) {
            brought[source] = new BitSet();
        }
        LogColumns columns = log.columns();
        for (long position = 1; position <= at; position++) {
            int source = sources.of(position);
            if (source >= 0) {
                brought[source].set(columns.type(position));
                if (columns.timed(position) && isLater(columns, position, latest[source])) {
                    latest[source] = position;
                }
            }
        }
    }

    private static boolean isLater(LogColumns columns, long position, long other) {
        return other == 0 || LogTimes.isAfter(columns, position, other);
    }
}
