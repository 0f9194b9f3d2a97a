package playhead.event;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Events that are there already.
 *
 * @param first position of the first
 * @param listed the events
 */
record ListedBlock(long first, List<Event> listed) implements EventBlock {
    @Override
    public int count() {
        return listed.size();
    }

    @Override
    public List<Event> events(Set<EventPart> wanted) {
        return listed;
    }

    @Override
    public List<Event> events(Set<EventPart> wanted, IntPredicate which) {
        return listed;
    }

    @Override
    public EventLinks links() {
        return new ListedLinks(listed);
    }

    @Override
    public BitSet containing(Needle needle) {
        return new StoredBlock(first, BlockCodec.encode(listed)).containing(needle);
    }
}
