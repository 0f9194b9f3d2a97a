package playhead.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.store.EventStore;

/** Where the events of each stream are in a store that grows. For one thread at a time. */
final class StreamEvents {
    private final EventStore store;
    private final Map<EntityRef, Places> places = new HashMap<>();
    private long seen;

    StreamEvents(EventStore store) {
        this.store = store;
    }

    /** The positions of these streams' events from a position (not included) to another one, in order. */
    long[] between(Set<EntityRef> streams, long after, long upTo) {
        follow(upTo);
        long[] all = new long[0];
        for (EntityRef stream : streams) {
            Places own = places.get(stream);
            if (own != null) {
                long[] more = own.between(after, upTo);
                int had = all.length;
                all = Arrays.copyOf(all, had + more.length);
                System.arraycopy(more, 0, all, had, more.length);
            }
        }
        if (streams.size() > 1) {
            Arrays.sort(all);
        }
        return all;
    }

    private void follow(long end) {
        if (seen >= end) {
            return;
        }
        store.blocks(seen + 1, end, (first, count, block) -> {
            long position = first;
            for (Event event : block.get().events(EnumSet.of(EventPart.STREAM))) {
                if (position > seen && event.stream() != null) {
                    places.computeIfAbsent(event.stream(), stream -> new Places())
                            .add(position);
                }
                position++;
            }
            return true;
        });
        seen = end;
    }

    /** Ascending positions. */
    private static final class Places {
        private long[] positions = new long[4];
        private int size;

        void add(long position) {
            if (size == positions.length) {
                positions = Arrays.copyOf(positions, 2 * size);
            }
            positions[size++] = position;
        }

        long[] between(long after, long upTo) {
            return Arrays.copyOfRange(positions, firstAfter(after), firstAfter(upTo));
        }

        private int firstAfter(long position) {
            int at = Arrays.binarySearch(positions, 0, size, position);
            return at < 0 ? -at - 1 : at + 1;
        }
    }
}
