package playhead.saga;

import java.util.BitSet;
import java.util.List;
import playhead.event.EventTime;

/** Whether what is missing says anything: only while some source goes on that would have brought it. Safe for several threads. */
public final class Absence {
    private final FlowLog log;
    private final Sources sources;
    private final long at;
    /** What was known at an earlier position, until it is used; or null. */
    private Absence before;
    /** By source, the position of its latest event; null until it is asked for. */
    private long[] latest;
    /** By source, numbers of the types of its events. */
    private BitSet[] brought;

    /** @param at the position up to which it is looked at */
    public Absence(FlowLog log, Sources sources, long at) {
        this(log, sources, at, null);
    }

    /**
     * The same, from what is known at another position.
     *
     * @param before of the same log and sources, or null
     */
    public Absence(FlowLog log, Sources sources, long at, Absence before) {
        this.before = before != null && before.at <= at && before.knows() ? before : null;
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

    /** Whether every source goes on after a time, so that whatever is missing then can be judged. */
    public boolean allGoOn(EventTime time) {
        if (sources.count() < 2) {
            return true;
        }
        read();
        for (long last : latest) {
            if (last > 0 && !isAfter(last, time)) {
                return false;
            }
        }
        return true;
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
        long from = begin();
        LogColumns columns = log.columns();
        for (long position = from; position <= at; position++) {
            int source = sources.of(position);
            if (source >= 0) {
                brought[source].set(columns.type(position));
                if (columns.timed(position) && isLater(columns, position, latest[source])) {
                    latest[source] = position;
                }
            }
        }
    }

    /** Takes over what was known; answers the first position that is not in it. */
    private long begin() {
        Absence known = before;
        before = null;
        latest = new long[sources.count()];
        brought = new BitSet[latest.length];
        boolean goesOn = known != null;
        for (int source = 0; source < latest.length; source++) {
            latest[source] = goesOn ? known.latest[source] : 0;
            brought[source] = goesOn ? (BitSet) known.brought[source].clone() : new BitSet();
        }
        return goesOn ? known.at + 1 : 1;
    }

    private synchronized boolean knows() {
        return latest != null;
    }

    private static boolean isLater(LogColumns columns, long position, long other) {
        return other == 0 || LogTimes.isAfter(columns, position, other);
    }
}
