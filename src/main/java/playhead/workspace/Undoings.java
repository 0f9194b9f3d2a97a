package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Event;
import playhead.fold.Reversal;

/**
 * The reverts of a log, by positions, in their order. Immutable.
 *
 * @param all each as the events that it appended and the stretch that they undo
 */
public record Undoings(List<Undoing> all) {
    /** Those of a log without any. */
    public static final Undoings NONE = new Undoings(List.of());

    public Undoings {
        all = List.copyOf(all);
    }

    /** Reads those of a log: one event of each, however many a revert appended. */
    public static Undoings of(Session session) {
        EventQuery reverts =
                new EventQuery("type == \"" + Reversal.TYPE + "\"", 1, session.end(), null, Replay.RECORDED);
        return switch (session.events(reverts)) {
            case Answer.Refused<EventHits>(String reason, boolean wrongUsage) -> NONE;
            case Answer.Given<EventHits>(EventHits hits, List<String> warnings) -> new Undoings(read(hits));
        };
    }

    private static List<Undoing> read(EventHits hits) {
        List<Undoing> found = new ArrayList<>();
        int next = 0;
        while (next < hits.size()) {
            Event event = hits.event(next);
            Undoing one = Undoing.of(event, hits.position(next));
            int last = one == null ? next : lastAlike(hits, next, event);
            if (one != null) {
                long to = Math.min(one.to(), one.first() - 1);
                found.add(new Undoing(one.first(), hits.position(last), one.from(), to));
            }
            next = last + 1;
        }
        return found;
    }

    /** The last hit that follows without a gap and says the same of its revert; found by halving. */
    private static int lastAlike(EventHits hits, int first, Event event) {
        int low = first;
        int high = hits.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (hits.position(middle) - hits.position(first) == middle - first
                    && hits.event(middle).meta().equals(event.meta())) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** That of the event at a position, null when it undoes nothing. */
    public Undoing at(long position) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Undoing one = all.get(middle);
            if (position < one.first()) {
                high = middle - 1;
            } else if (position > one.last()) {
                low = middle + 1;
            } else {
                return one;
            }
        }
        return null;
    }
}
