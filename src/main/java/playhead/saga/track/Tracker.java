package playhead.saga.track;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import playhead.event.EventSource;
import playhead.saga.FlowLog;
import playhead.saga.Groups;
import playhead.saga.LogColumns;
import playhead.saga.SagaList;
import playhead.saga.Sources;
import playhead.saga.define.SagaDefinitions;

/**
 * Follows declared sagas through a log. What it says at a position follows from the definitions and the events up to there
 * alone: now is the time of the latest of them. Safe for several threads.
 */
public final class Tracker {
    private static final int KEPT = 3;
    private static final int FEWER = 2;
    private static final long LARGE = 4_000_000;

    private final FlowLog log;
    private final Sources sources;
    private final Marked marked;
    /** Places of the log from which one can go on, the one that was asked for last first. */
    private final Deque<Following> followings;

    private Tracker(FlowLog log, Sources sources, Marked marked, Deque<Following> followings) {
        this.followings = followings;
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
        return new Tracker(log, sources, new Marked(definitions.all()), new ArrayDeque<>()).extended(log, sources);
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
        return log == null ? null : new Tracker(log, sources, marked, new ArrayDeque<>()).extended(log, sources);
    }

    /**
     * The same for the log when it has grown: only what was added is read.
     *
     * @return null when an interrupt stopped it
     */
    public Tracker extended(FlowLog grown, Sources more) {
        return marked.extend(grown) ? new Tracker(grown, more, marked, followings) : null;
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
        synchronized (followings) {
            Following following = followings.stream()
                    .min(Comparator.comparingLong(one -> one.distance(position)))
                    .filter(one -> one.isNear(position))
                    .orElseGet(() -> followings.size() >= (log.end() > LARGE ? FEWER : KEPT)
                            ? followings.getLast()
                            : new Following(marked));
            followings.remove(following);
            followings.addFirst(following);
            TrackedRows rows = following.at(log, sources, position);
            return rows == null
                    ? null
                    : new TrackedList(log, marked, new Clock(log, sources, position), position, rows);
        }
    }

    /** About how many bytes are kept, so that the next questions cost little. */
    public long bytes() {
        synchronized (followings) {
            return followings.stream().mapToLong(Following::bytes).sum();
        }
    }

    /** Lets a saga take its events up to a position. */
    static void run(SagaRun run, RunWatch watch, Groups groups, int group, long at, Marked marked, int definition) {
        run.clear(watch);
        for (long event = groups.first(group); event > 0 && event <= at; event = groups.next(event, at)) {
            run.take(event, marked.at(event, definition));
        }
    }
}
