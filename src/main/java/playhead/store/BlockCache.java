package playhead.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import playhead.event.Event;

/** Decoded blocks that were used last, up to a limit of bytes before compression. Safe for several threads. */
final class BlockCache {
    private final long limit;
    private final TreeMap<Long, Entry> blocks = new TreeMap<>();
    private long bytes;
    private long clock;

    /** @param limit bytes of raw blocks; the objects take two to three times as much */
    BlockCache(long limit) {
        this.limit = limit;
    }

    private static final class Entry {
        private final List<Event> events;
        private final int rawLength;
        private long used;

        private Entry(List<Event> events, int rawLength) {
            this.events = events;
            this.rawLength = rawLength;
        }
    }

    /** The event at a position, or null if its block is not here. */
    synchronized Event at(long position) {
        Map.Entry<Long, Entry> block = blocks.floorEntry(position);
        if (block == null
                || position - block.getKey() >= block.getValue().events.size()) {
            return null;
        }
        block.getValue().used = ++clock;
        return block.getValue().events.get((int) (position - block.getKey()));
    }

    /** Keeps a block, and forgets those that were not used for longest. */
    synchronized void add(long first, List<Event> events, int rawLength) {
        Entry entry = new Entry(events, rawLength);
        entry.used = ++clock;
        Entry before = blocks.put(first, entry);
        bytes += rawLength - (before == null ? 0 : before.rawLength);
        while (bytes > limit && blocks.size() > 1) {
            long oldest = 0;
            long used = Long.MAX_VALUE;
            for (Map.Entry<Long, Entry> one : blocks.entrySet()) {
                if (one.getValue().used < used) {
                    used = one.getValue().used;
                    oldest = one.getKey();
                }
            }
            bytes -= blocks.remove(oldest).rawLength;
        }
    }
}
