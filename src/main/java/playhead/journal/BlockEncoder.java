package playhead.journal;

import java.util.List;
import playhead.event.Event;

/** Makes blocks with their leaf hashes: the costly part of writing, to be done ahead on any thread. For one thread. */
public final class BlockEncoder {
    /** Blocks of the events in their order. */
    public List<EncodedBlock> encode(List<Event> events) {
        throw new UnsupportedOperationException("next landing");
    }
}
