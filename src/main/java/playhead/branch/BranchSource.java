package playhead.branch;

import java.util.List;
import playhead.event.Effect;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.Identity;
import playhead.event.Json;
import playhead.event.Origin;

/**
 * The events of a log as a branch has them, by places: an event that is skipped keeps its place, names nothing and says
 * nothing; one that is added has a place of its own.
 */
public final class BranchSource implements EventSource {
    private final EventSource recorded;
    private final Branch branch;
    private final BranchPlaces places;
    private final Edits edits;

    /**
     * @param recorded the log
     * @param branch what is supposed
     */
    public BranchSource(EventSource recorded, Branch branch) {
        this.recorded = recorded;
        this.branch = branch;
        this.places = new BranchPlaces(branch);
        this.edits = new Edits(branch);
    }

    @Override
    public long end() {
        return recorded.end() + places.count();
    }

    @Override
    public Event at(long place) {
        Event added = places.added(place);
        return added != null ? added : supposed(places.position(place), recorded.at(places.position(place)));
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {
        long next = from;
        while (next <= to) {
            Event added = places.added(next);
            if (added != null) {
                if (!visitor.visit(next, added)) {
                    return;
                }
                next++;
                continue;
            }
            long first = places.position(next);
            long last = first;
            while (last - first + next < to && places.added(last - first + next + 1) == null) {
                last++;
            }
            long shift = next - first;
            boolean[] stopped = new boolean[1];
            recorded.scan(first, last, (position, event) -> {
                stopped[0] = !visitor.visit(position + shift, supposed(position, event));
                return !stopped[0];
            });
            if (stopped[0]) {
                return;
            }
            next = last + shift + 1;
        }
    }

    private Event supposed(long position, Event event) {
        if (branch.skipped().contains(position)) {
            return new Event(
                    null,
                    0,
                    event.type(),
                    event.id(),
                    event.time(),
                    event.actor(),
                    null,
                    List.of(),
                    List.of(),
                    Effect.MERGE,
                    Json.EMPTY,
                    Json.EMPTY,
                    Origin.NONE);
        }
        Json data = edits.of(position, event.data());
        return Identity.same(data, event.data()) ? event : event.withData(data);
    }
}
