package playhead.saga.track;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import playhead.event.EventTime;
import playhead.saga.Absence;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.Sources;
import playhead.saga.define.Limit;

/** What time it is after a position: that of the latest event. For one thread. */
final class Clock {
    private final FlowLog log;
    private final long now;
    private final Absence absence;

    Clock(FlowLog log, Sources sources, long at) {
        this.log = log;
        this.now = log.now(at);
        this.absence = new Absence(log, sources, at);
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

    /** Whether it matters from which source the events of a log came. */
    boolean isOfSources() {
        return absence.matters();
    }

    /** Whether a time is over. */
    boolean isOver(EventTime time) {
        return time != null && now > 0 && absence.isAfter(now, time);
    }

    /**
     * Why it cannot be judged that something is missing at a time; else null.
     *
     * @param missing numbers of types, any of which would do, for each thing that is missing
     */
    String silent(EventTime time, List<BitSet> missing) {
        return absence.silent(time, missing);
    }
}
