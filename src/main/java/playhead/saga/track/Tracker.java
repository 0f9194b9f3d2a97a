package playhead.saga.track;

import java.util.BitSet;
import playhead.event.EventSource;
import playhead.saga.FlowLog;
import playhead.saga.Groups;
import playhead.saga.Ints;
import playhead.saga.LogColumns;
import playhead.saga.SagaList;
import playhead.saga.Sources;
import playhead.saga.define.SagaDefinitions;

/**
 * Follows declared sagas through a log. What it says at a position follows from the definitions and the events up to there
 * alone: now is the time of the latest of them. Safe for several threads.
 */
public final class Tracker {
    private final FlowLog log;
    private final Sources sources;
    private final Marked marked;

    private Tracker(FlowLog log, Sources sources, Marked marked) {
        this.log = log;
        this.sources = sources;
        this.marked = marked;
    }

    /**
     * Reads a log for some definitions.
     *
     * @return null when an interrupt stopped it
     */
    public static Tracker of(SagaDefinitions definitions, FlowLog log, Sources sources) {
        return new Tracker(log, sources, new Marked(definitions.all())).extended(log, sources);
    }

    /**
     * Reads what a log has grown by, for its flows and for some definitions at once.
     *
     * @param known what was read before
     * @return null when an interrupt stopped it
     */
    public static Tracker of(
            SagaDefinitions definitions, FlowLog known, EventSource events, LogColumns columns, Sources sources) {
        Marked marked = new Marked(definitions.all());
        FlowLog log = known.extended(
                events, columns, (soFar, first, count, block) -> marked.read(soFar, first, count, () -> block));
        return log == null ? null : new Tracker(log, sources, marked).extended(log, sources);
    }

    /**
     * The same for the log when it has grown: only what was added is read.
     *
     * @return null when an interrupt stopped it
     */
    public Tracker extended(FlowLog grown, Sources more) {
        return marked.extend(grown) ? new Tracker(grown, more, marked) : null;
    }

    /** The log that it follows. */
    public FlowLog log() {
        return log;
    }

    /**
     * All sagas as they stood after a position.
     *
     * @return null when an interrupt stopped it
     */
    public SagaList at(long position) {
        TrackedRows rows = new TrackedRows();
        Clock clock = new Clock(log, sources, position);
        for (int definition = 0; definition < marked.definitions().size(); definition++) {
            if (!add(definition, position, clock, rows)) {
                return null;
            }
        }
        rows.sort();
        return new TrackedList(log, marked, clock, position, rows);
    }

    private boolean add(int definition, long position, Clock clock, TrackedRows rows) {
        Groups groups = marked.groups(definition, log);
        SagaRun run = new SagaRun(marked.definitions().get(definition), log.columns());
        Standing standing = new Standing(run, marked, definition, clock);
        BitSet seen = new BitSet();
        int known = groups.count(position);
        for (Ints starts : new Ints[] {marked.starts(definition), marked.alone(definition)}) {
            for (int i = 0; i < starts.size(); i++) {
                int group = starts.get(i) > position ? -1 : groups.of(starts.get(i));
                if (group >= 0 && group < known && !seen.get(group)) {
                    seen.set(group);
                    run(run, RunWatch.NONE, groups, group, position, marked, definition);
                    if (!run.excluded) {
                        rows.add(definition, group, run, standing.judge());
                    }
                }
                if ((i & 1023) == 0 && Thread.currentThread().isInterrupted()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lets a saga take its events up to a position. */
    static void run(SagaRun run, RunWatch watch, Groups groups, int group, long at, Marked marked, int definition) {
        run.clear(watch);
        for (long event = groups.first(group); event > 0 && event <= at; event = groups.next(event, at)) {
            run.take(event, marked.at(event, definition));
        }
    }
}
