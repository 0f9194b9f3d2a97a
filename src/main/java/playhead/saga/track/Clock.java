package playhead.saga.track;

import java.time.Duration;
import java.time.Instant;
import playhead.event.EventTime;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.define.Limit;

/** What time it is after a position: that of the latest event. For one thread. */
final class Clock {
    private final FlowLog log;
    private final Sources sources;
    private final long at;
    private final long now;
    /** By source, the position of its latest event; null until it is asked for. */
    private long[] latest;

    Clock(FlowLog log, Sources sources, long at) {
        this.log = log;
        this.sources = sources;
        this.at = at;
        this.now = log.now(at);
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

    /** Why it cannot be judged that something is missing at a time: a source that says nothing after it; else null. */
    String silent(EventTime time) {
        if (sources.count() < 2) {
            return null;
        }
        long[] ends = latest();
        for (int source = 0; source < ends.length; source++) {
            if (ends[source] > 0 && !isAfter(ends[source], time)) {
                return "cannot be judged: " + sources.name(source) + " ends "
                        + log.columns().time(ends[source]).print();
            }
        }
        return null;
    }

    private long[] latest() {
        if (latest == null) {
            latest = new long[sources.count()];
            LogColumns columns = log.columns();
            for (long position = 1; position <= at; position++) {
                int source = sources.of(position);
                if (source >= 0 && columns.timed(position) && isLater(columns, position, latest[source])) {
                    latest[source] = position;
                }
            }
        }
        return latest;
    }

    private static boolean isLater(LogColumns columns, long position, long other) {
        return other == 0
                || columns.seconds(position) > columns.seconds(other)
                || columns.seconds(position) == columns.seconds(other)
                        && columns.nanos(position) > columns.nanos(other);
    }
}
