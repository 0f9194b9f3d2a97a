package playhead.store;

import java.util.HashMap;
import java.util.Map;
import playhead.event.EntityRef;
import playhead.event.Event;

/** The version of each stream's last event. For one thread. */
public final class StreamVersions {
    private final StreamVersions below;
    private final Map<EntityRef, int[]> last = new HashMap<>();

    /** No stream has an event. */
    public StreamVersions() {
        this(null);
    }

    private StreamVersions(StreamVersions below) {
        this.below = below;
    }

    /** A view whose changes are not seen here: for events that may never be published. */
    public StreamVersions overlay() {
        return new StreamVersions(this);
    }

    /** Version of the stream's last event, 0 without one. */
    public long last(EntityRef stream) {
        int[] own = last.get(stream);
        return own != null ? own[0] : below != null ? below.last(stream) : 0;
    }

    /** Counts one more event of the stream and answers its version, 1 or more. */
    public long next(EntityRef stream) {
        int[] own = last.get(stream);
        if (own == null) {
            own = new int[] {below != null ? (int) below.last(stream) : 0};
            last.put(stream, own);
        }
        return own[0] = Math.incrementExact(own[0]);
    }

    /** The event with the version that comes next in its home stream, 0 without one. */
    public Event place(Event event) {
        return event.withVersion(event.stream() == null ? 0 : next(event.stream()));
    }

    /** Takes over what a stored event says of its stream. */
    void learn(Event event) {
        if (event.stream() != null) {
            last.computeIfAbsent(event.stream(), stream -> new int[1])[0] = Math.toIntExact(event.version());
        }
    }
}
