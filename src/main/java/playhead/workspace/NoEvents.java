package playhead.workspace;

import playhead.event.Event;
import playhead.event.EventSource;

/** The events of a workspace that is not there yet. */
record NoEvents() implements EventSource {
    @Override
    public long end() {
        return 0;
    }

    @Override
    public Event at(long position) {
        throw new IndexOutOfBoundsException("no event at " + position);
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {}
}
