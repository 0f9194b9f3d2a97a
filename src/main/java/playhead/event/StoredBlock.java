package playhead.event;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** A block of the store, not decoded yet: a scan reads the columns that it needs. For one thread. */
public final class StoredBlock implements EventBlock {
    private final long first;
    private final BlockReader block;
    /** Whether {@link #block} is no longer at its first event. */
    private boolean begun;

    /**
     * @param first position of its first event
     * @param block the block as {@link BlockCodec} wrote it
     * @throws MalformedRecord if it is none
     */
    public StoredBlock(long first, byte[] block) {
        this.first = first;
        this.block = new BlockReader(block);
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public int count() {
        return block.count();
    }

    @Override
    public List<Event> events(Set<EventPart> wanted) {
        return reader().events(wanted, event -> true);
    }

    @Override
    public List<Event> events(Set<EventPart> wanted, IntPredicate which) {
        return reader().events(wanted, which);
    }

    @Override
    public EventLinks links() {
        return new StoredLinks(reader());
    }

    @Override
    public BitSet containing(Needle needle) {
        return new BlockText(reader(), needle).found();
    }

    private BlockReader reader() {
        boolean first = !begun;
        begun = true;
        return first ? block : new BlockReader(block);
    }
}
