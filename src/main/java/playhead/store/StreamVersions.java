package playhead.store;

import java.util.Arrays;
import playhead.event.EntityNumbers;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventSource;

/** The version of each stream's last event. For one thread. */
public final class StreamVersions {
    private final StreamVersions below;
    private final EntityNumbers streams = new EntityNumbers();
    /** The last version by the stream's number here. */
    private int[] last = new int[16];

    /** No stream has an event. */
    public StreamVersions() {
        this(null);
    }

    /** What the events of a log say. */
    static StreamVersions of(EventSource log) {
        StreamVersions versions = new StreamVersions();
        if (log.end() > 0) {
            log.scan(1, log.end(), (position, event) -> {
                versions.learn(event);
                return true;
            });
        }
        return versions;
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
        int own = streams.find(stream);
        return own >= 0 ? last[own] : below != null ? below.last(stream) : 0;
    }

    /** Counts one more event of the stream and answers its version, 1 or more. */
    public long next(EntityRef stream) {
        return further(number(stream));
    }

    /** The event with the version that comes next in its home stream, 0 without one. */
    public Event place(Event event) {
        return event.withVersion(event.stream() == null ? 0 : next(event.stream()));
    }

    /**
     * As {@link #next} of a stream that was looked up before.
     *
     * @param stream its {@link #number}
     */
    public long further(int stream) {
        last[stream] = Math.incrementExact(last[stream]);
        return last[stream];
    }

    /** The number of a stream that has events, or -1. */
    int find(EntityRef stream) {
        return streams.find(stream);
    }

    /** Last version of the stream with this number. */
    int at(int number) {
        return last[number];
    }

    void set(int number, int version) {
        last[number] = version;
    }

    /** Gives a stream, mostly a new one, its last version. */
    void admit(EntityRef stream, int version) {
        int number = number(stream); // may give the array room, so it comes first
        last[number] = version;
    }

    /** Takes over what a stored event says of its stream. */
    void learn(Event event) {
        if (event.stream() != null) {
            admit(event.stream(), Math.toIntExact(event.version()));
        }
    }

    /** The number of a stream here, given if it is new: from 0 in the order in which they are asked for. */
    public int number(EntityRef stream) {
        int known = streams.find(stream);
        if (known >= 0) {
            return known;
        }
        int number = streams.admit(stream);
        if (number == last.length) {
            last = Arrays.copyOf(last, number * 2);
        }
        last[number] = below != null ? (int) below.last(stream) : 0;
        return number;
    }
}
