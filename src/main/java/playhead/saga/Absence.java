package playhead.saga;

import java.util.BitSet;
import java.util.List;
import playhead.event.EventTime;

/** Whether what is missing says anything: only while some source goes on that would have brought it. Safe for several threads. */
public final class Absence {
    private final FlowLog log;
    private final Sources sources;
    private final long at;
    /** By source, the position of its latest event; null until it is asked for. */
    private long[] latest;
    /** By source, numbers of the types of its events. */
    private BitSet[] brought;

    /** @param at the position up to which it is looked at */
    public Absence(FlowLog log, Sources sources, long at) {
        this.log = log;
        this.sources = sources;
        this.at = at;
    }

    /** Whether an event is later than a time. */
    public boolean isAfter(long position, EventTime time) {
        long seconds = log.columns().seconds(position);
        return seconds > time.seconds()
                || seconds == time.seconds() && log.columns().nanos(position) > time.nanos();
    }

    /** Whether there is more than one source, so that it matters at all. */
    public boolean matters() {
        return sources.count() > 1;
    }

    /**
     * Why it cannot be judged that something is missing at a time: a source ends before it, and none that goes on has brought
     * events of the kind that is missing; else null.
     *
     * @param missing numbers of types, any of which would do, for each thing that is missing
     */
    public String silent(EventTime time, List<BitSet> missing) {
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

    private synchronized void read() {
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
