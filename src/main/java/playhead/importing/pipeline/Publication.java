package playhead.importing.pipeline;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Event;
import playhead.event.JsonWriter;
import playhead.store.StreamVersions;

/** Gives events their positions and versions in their final order and passes them on. For one thread. */
final class Publication {
    private static final int BATCH = 1_024;
    private static final long BATCH_BYTES = 1 << 20;
    private static final int REJECT_BYTES = 256 << 10;

    private final Staging staging;
    private final PublishedSink sink;
    private final StreamVersions versions;
    private final Conflicts conflicts;
    private final JsonWriter rejects = new JsonWriter().array();
    private List<Event> batch = new ArrayList<>(BATCH);
    private long[] batchVersions = new long[BATCH];
    private long batchBytes;
    private int[] streams = new int[0];
    private int[] bytes = new int[0];
    private long[] given = new long[0];
    private boolean anyReject;
    private final long before;
    private long position;

    /**
     * @param end position of the last event that the log has
     * @param versions where versions go on; changed
     */
    Publication(Staging staging, PublishedSink sink, long end, StreamVersions versions, Conflicts conflicts) {
        this.staging = staging;
        this.sink = sink;
        this.before = end;
        this.position = end;
        this.versions = versions;
        this.conflicts = conflicts;
    }

    /**
     * Places arrivals one after the other. What is far away in memory is looked up for all of them first: the look-ups
     * do not wait for each other then.
     */
    void place(List<Arrival> arrivals) {
        int count = arrivals.size();
        if (count > streams.length) {
            streams = new int[count];
            bytes = new int[count];
            given = new long[count];
        }
        List<Event> placed = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Event event = arrivals.get(i).event();
            streams[i] = number(event);
            bytes[i] = bytes(event);
            placed.add(event);
        }
        for (int i = 0; i < count; i++) {
            given[i] = streams[i] < 0 ? 0 : versions.further(streams[i]);
            conflicts.placed(position + i + 1, placed.get(i));
        }
        sink.events(position + 1, placed, given, streams);
        for (int i = 0; i < count; i++) {
            stage(placed.get(i), given[i], bytes[i]);
        }
    }

    void place(Event event) {
        Event placed = versions.place(event);
        conflicts.placed(position + 1, placed);
        sink.event(position + 1, placed);
        stage(placed, placed.version(), bytes(placed));
    }

    private int number(Event event) {
        return event.stream() == null ? -1 : versions.number(event.stream());
    }

    private static int bytes(Event event) {
        return event.data().length() + event.meta().length() + 200;
    }

    private void stage(Event placed, long version, int its) {
        position++;
        batchVersions[batch.size()] = version;
        batch.add(placed);
        batchBytes += its;
        if (batch.size() == BATCH || batchBytes > BATCH_BYTES) {
            flushEvents();
        }
    }

    void reject(Reject reject) {
        anyReject = true;
        sink.reject(reject);
        reject.write(rejects);
        if (rejects.bytes().size() > REJECT_BYTES) {
            flushRejects();
        }
    }

    /** Passes on what is left. */
    void flush() {
        flushEvents();
        flushRejects();
    }

    long first() {
        return before + 1;
    }

    long last() {
        return position;
    }

    private void flushEvents() {
        if (!batch.isEmpty()) {
            staging.events(batch, batchVersions);
            batch = new ArrayList<>(BATCH);
            batchVersions = new long[BATCH];
            batchBytes = 0;
        }
    }

    private void flushRejects() {
        if (anyReject) {
            staging.rejects(rejects.end().bytes().toArray());
            rejects.clear().array();
            anyReject = false;
        }
    }
}
