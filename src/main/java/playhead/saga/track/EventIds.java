package playhead.saga.track;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.event.EventSource;

/** Ids of events; the blocks that were asked last are kept, since neighbouring sagas lie in the same ones. Safe for several threads. */
final class EventIds {
    private static final int MOST = 256;

    private final EventSource events;
    private final long end;
    /** By first position, in the order of their use. */
    private final Map<Long, String[]> blocks = new LinkedHashMap<>(64, 0.75f, true);

    private final TreeMap<Long, Integer> counts = new TreeMap<>();

    EventIds(EventSource events, long end) {
        this.events = events;
        this.end = end;
    }

    /** The id of the event at a position. */
    synchronized String at(long position) {
        Map.Entry<Long, Integer> known = counts.floorEntry(position);
        if (known == null || position >= known.getKey() + known.getValue()) {
            read(position);
            known = counts.floorEntry(position);
        }
        return blocks.get(known.getKey())[(int) (position - known.getKey())];
    }

    private void read(long position) {
        events.blocks(position, Math.min(position, end), (first, count, block) -> {
            String[] ids = block.get().events(Set.of(EventPart.ID)).stream()
                    .map(Event::id)
                    .toArray(String[]::new);
            blocks.put(first, ids);
            counts.put(first, ids.length);
            return false;
        });
        if (blocks.size() > MOST) {
            Long oldest = blocks.keySet().iterator().next();
            blocks.remove(oldest);
            counts.remove(oldest);
        }
    }
}
