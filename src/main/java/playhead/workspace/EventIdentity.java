package playhead.workspace;

import playhead.event.ContentHash;
import playhead.store.H2EventStore;

/**
 * Tells a log from another by the event at a position. The root of the log would be best; it is known for the end only, so
 * the event there stands for what is before.
 *
 * @param store with the log
 */
record EventIdentity(H2EventStore store) implements IndexKeeper.LogIdentity {
    @Override
    public String upTo(long position) {
        String log = store.journal().workspace().toString();
        return position == 0 ? log : log + "/" + ContentHash.of(store.at(position));
    }
}
