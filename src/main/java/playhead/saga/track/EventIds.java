package playhead.saga.track;

import java.util.List;
import java.util.Set;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.event.EventSource;

/** Ids of some events: their blocks are unpacked once each, and only those. */
record EventIds(String[] ids) {
    private static final int NEAR = 4_096;

    /** @param positions ascending */
    static EventIds of(EventSource events, long[] positions) {
        String[] ids = new String[positions.length];
        for (int from = 0; from < positions.length; ) {
            int to = from;
            while (to + 1 < positions.length && positions[to + 1] - positions[to] <= NEAR) {
                to++;
            }
            read(events, positions, from, to, ids);
            from = to + 1;
        }
        return new EventIds(ids);
    }

    private static void read(EventSource events, long[] positions, int from, int to, String[] ids) {
        int[] next = {from};
        events.blocks(positions[from], positions[to], (first, count, block) -> {
            List<Event> read = null;
            while (next[0] <= to && positions[next[0]] < first + count) {
                read = read == null ? block.get().events(Set.of(EventPart.ID)) : read;
                ids[next[0]] = read.get((int) (positions[next[0]] - first)).id();
                next[0]++;
            }
            return true;
        });
    }

    String id(int number) {
        return ids[number];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return ids.length;
    }
}
