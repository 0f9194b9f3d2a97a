package playhead.branch;

import java.util.List;
import playhead.event.Effect;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.Json;
import playhead.event.Origin;

/**
 * The events of a log as a branch has them, at the same positions. One that is skipped names nothing and says nothing.
 * Added events have no position of their own and are not among them.
 *
 * @param recorded the log
 * @param branch what is supposed
 */
public record BranchSource(EventSource recorded, Branch branch) implements EventSource {
    @Override
    public long end() {
        return recorded.end();
    }

    @Override
    public Event at(long position) {
        return supposed(position, recorded.at(position));
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {
        recorded.scan(from, to, (position, event) -> visitor.visit(position, supposed(position, event)));
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
        Json data = branch.edited(position, event.data());
        return data == event.data() ? event : event.withData(data);
    }
}
