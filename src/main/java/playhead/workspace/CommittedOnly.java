package playhead.workspace;

import playhead.event.Event;
import playhead.event.EventSource;

/** The events of a store; says clearly when one is asked for that is still on its way in. */
record CommittedOnly(EventSource store) implements EventSource {
    /** The event is not committed yet. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYet(long position) {
            super("position " + position + " is not committed yet", null, false, false);
        }
    }

    @Override
    public long end() {
        return store.end();
    }

    @Override
    public Event at(long position) {
        if (position > store.end()) {
            throw new NotYet(position);
        }
        return store.at(position);
    }

    @Override
    public void scan(long from, long to, Visitor visitor) {
        store.scan(from, to, visitor);
    }

    @Override
    public void blocks(long from, long to, BlockVisitor visitor) {
        store.blocks(from, to, visitor);
    }
}
