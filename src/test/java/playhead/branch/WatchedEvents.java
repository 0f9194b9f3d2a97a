package playhead.branch;

import java.util.List;
import java.util.Set;
import playhead.event.Event;
import playhead.samples.ListedEvents;

/**
 * Events of a log, with the positions that somebody asked for.
 *
 * @param log the log
 * @param read positions that were read alone
 */
record WatchedEvents(HostileLog log, Set<Long> read) implements ListedEvents {
    @Override
    public List<Event> events() {
        return log.events();
    }

    @Override
    public Event at(long position) {
        read.add(position);
        return log.at(position);
    }
}
