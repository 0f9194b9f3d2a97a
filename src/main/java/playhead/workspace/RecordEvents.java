package playhead.workspace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import playhead.event.Event;
import playhead.event.EventBlock;
import playhead.event.EventPart;
import playhead.event.EventSource;
import playhead.event.Origin;

/** Finds the events that were read from given records of the sources. */
record RecordEvents(EventSource log) {
    /**
     * A record of a source.
     *
     * @param file that it stands in
     * @param line at which it starts
     * @param offset byte at which it starts, or -1 when the format has none
     */
    record Key(String file, long line, long offset) {
        static Key of(Origin origin) {
            return new Key(origin.file(), origin.line(), origin.offset());
        }
    }

    private record Found(Key key, long position) {}

    /** Positions of the events of each record, ascending; a record without events is left out. Reads the whole log. */
    Map<Key, List<Long>> positions(Set<Key> wanted) {
        Map<Key, List<Long>> positions = new HashMap<>();
        if (wanted.isEmpty() || log.end() == 0) {
            return positions;
        }
        Function<EventBlock, List<Found>> read = block -> found(block, wanted);
        new BlockScan(log, 1, log.end()).run(read, (events, done) -> {
            events.forEach(event -> positions
                    .computeIfAbsent(event.key(), key -> new ArrayList<>())
                    .add(event.position()));
            return true;
        });
        return positions;
    }

    private static List<Found> found(EventBlock block, Set<Key> wanted) {
        List<Found> found = new ArrayList<>();
        List<Event> events = block.events(EnumSet.allOf(EventPart.class));
        for (int i = 0; i < events.size(); i++) {
            Key key = Key.of(events.get(i).origin());
            if (wanted.contains(key)) {
                found.add(new Found(key, block.first() + i));
            }
        }
        return found;
    }
}
