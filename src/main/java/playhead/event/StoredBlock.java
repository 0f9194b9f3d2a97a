package playhead.event;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** A block of the store, not decoded yet: a scan reads the columns that it needs. For one thread. */
public final class StoredBlock implements EventBlock {
    private final long first;
    private final byte[] block;
    private final int count;

    /**
     * @param first position of its first event
     * @param block the block as {@link BlockCodec} wrote it
     * @throws MalformedRecord if it is none
     */
    public StoredBlock(long first, byte[] block) {
        this.first = first;
        this.block = block;
        this.count = new BlockReader(block).count();
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public List<Event> events(Set<EventPart> wanted) {
        return new BlockReader(block).events(wanted, event -> true);
    }

    @Override
    public List<Event> events(Set<EventPart> wanted, IntPredicate which) {
        return new BlockReader(block).events(wanted, which);
    }

    @Override
    public EventLinks links() {
        return new StoredLinks(new BlockReader(block));
    }

    @Override
    public BitSet containing(Needle needle) {
        return new BlockText(new BlockReader(block), needle).found();
    }
}
