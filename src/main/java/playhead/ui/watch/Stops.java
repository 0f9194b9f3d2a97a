package playhead.ui.watch;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import playhead.history.Bisection;
import playhead.history.HistoryRow;
import playhead.workspace.Answer;
import playhead.workspace.BisectQuery;
import playhead.workspace.EventQuery;
import playhead.workspace.Replay;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;

/**
 * All places in a log where something happened to what is watched, ascending. Found away from the window.
 *
 * @param all the places
 */
record Stops(List<Stop> all) {
    static final Stops NONE = new Stops(List.of());

    Stops {
        all = List.copyOf(all);
    }

    /** Refused when the watch stopped it. */
    static Answer<Stops> find(Session session, Watched watched, Replay replay, SearchWatch watch) {
        Answer<Stops> found = watched.condition() == null
                ? changes(session, watched, replay, watch)
                : watched.ofEvents()
                        ? events(session, watched, replay, watch)
                        : truths(session, watched, replay, watch);
        return watched.once() ? found.then(stops -> Answer.of(stops.first())) : found;
    }

    private static Answer<Stops> events(Session session, Watched watched, Replay replay, SearchWatch watch) {
        return session.events(new EventQuery(watched.condition(), 1, session.end(), null, replay), watch)
                .then(hits -> Answer.of(new Stops(IntStream.range(0, hits.size())
                        .mapToObj(hit -> new Stop(hits.ordinal(hit), null, null, null))
                        .toList())));
    }

    private static Answer<Stops> changes(Session session, Watched watched, Replay replay, SearchWatch watch) {
        return session.history(watched.entity(), watched.field(), replay, watch)
                .then(rows -> Answer.of(sorted(rows.stream()
                        .filter(row -> !row.changes().isEmpty())
                        .map(row -> stop(session, watched, row, replay))
                        .toList())));
    }

    private static Stop stop(Session session, Watched watched, HistoryRow row, Replay replay) {
        return new Stop(
                session.momentOf(row.position(), replay).at(),
                row.type(),
                watched.entity(),
                row.changes().getFirst());
    }

    private static Answer<Stops> truths(Session session, Watched watched, Replay replay, SearchWatch watch) {
        BisectQuery query =
                new BisectQuery(watched.condition(), watched.type(), watched.entity(), replay, watched.each());
        return session.bisect(query, watch).then(found -> Answer.of(truths(session, found, replay)));
    }

    private static Stops truths(Session session, Bisection found, Replay replay) {
        return sorted(found.flips().stream()
                .filter(flip -> flip.holds())
                .map(flip -> new Stop(
                        session.momentOf(flip.position(), replay).at(),
                        flip.type(),
                        flip.entity().type() + "/" + flip.entity().id(),
                        null))
                .toList());
    }

    private static Stops sorted(List<Stop> found) {
        return new Stops(
                found.stream().sorted(Comparator.comparingLong(Stop::at)).toList());
    }

    private Stops first() {
        return new Stops(all.subList(0, Math.min(1, all.size())));
    }

    long[] ordinals() {
        return all.stream().mapToLong(Stop::at).toArray();
    }

    /** The place at an ordinal, or null. */
    Stop at(long ordinal) {
        int index = index(ordinal);
        return index >= 0 ? all.get(index) : null;
    }

    /** The nearest place after an ordinal, or before it; null when there is none. */
    Stop nearest(long ordinal, boolean on) {
        int index = index(ordinal);
        int next = index >= 0 ? index + (on ? 1 : -1) : -index - 1 - (on ? 0 : 1);
        return next >= 0 && next < all.size() ? all.get(next) : null;
    }

    private int index(long ordinal) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = all.get(middle).at();
            if (found == ordinal) {
                return middle;
            }
            if (found < ordinal) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
