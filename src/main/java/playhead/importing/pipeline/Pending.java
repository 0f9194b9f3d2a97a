package playhead.importing.pipeline;

import java.util.Arrays;
import playhead.event.Event;
import playhead.importing.mapping.Draft;

/**
 * Records on their way, mapped and hashed, until enough are there to be looked up together ({@link
 * DuplicateTable#places}). Holds a number of them or some bytes. For the reading thread.
 */
final class Pending {
    /** So many are looked up together: their events still lie in the processor's caches then. */
    static final int MOST = 256;

    private static final long MOST_BYTES = 1 << 20;

    final Event[] events = new Event[MOST + 1];
    final Draft[] drafts = new Draft[MOST + 1];
    /** 64-bit hashes of the ids. */
    final long[] ids = new long[MOST + 1];
    /** 64-bit hashes of what the events say. */
    final long[] contents = new long[MOST + 1];
    /** 64-bit hashes of the causes' ids. */
    final long[][] causes = new long[MOST + 1][];
    /** 64-bit hashes of the home streams. */
    final long[] streams = new long[MOST + 1];
    /** Whether the next one is of the same record. */
    final boolean[] halves = new boolean[MOST + 1];

    private int size;
    private long bytes;

    int size() {
        return size;
    }

    /** Whether no further record should be added, which may have two events. */
    boolean isFull() {
        return size >= MOST || bytes > MOST_BYTES;
    }

    /**
     * Adds an event.
     *
     * @param event with its metadata as it is stored
     * @param half whether the next one is of the same record
     */
    void add(Draft draft, Event event, long id, long content, long[] itsCauses, long stream, boolean half) {
        events[size] = event;
        drafts[size] = draft;
        ids[size] = id;
        contents[size] = content;
        causes[size] = itsCauses;
        streams[size] = stream;
        halves[size++] = half;
        bytes += event.data().length() + event.meta().length() + 256;
    }

    void clear() {
        Arrays.fill(events, 0, size, null);
        Arrays.fill(drafts, 0, size, null);
        size = 0;
        bytes = 0;
    }
}
