package playhead.store;

import java.util.Arrays;
import playhead.event.EntityNumbers;
import playhead.event.EntityRef;
import playhead.event.Event;

/**
 * Versions of events that may come to nothing, on top of those that count: a stream is looked up once an event. For one
 * thread and one use.
 */
final class VersionTrial {
    private final StreamVersions base;
    /** Numbers that streams have there, plus 1; open hash table with the versions reached here. */
    private int[] streams = new int[64];

    private int[] reached = new int[64];
    private int known;

    private final EntityNumbers fresh = new EntityNumbers();
    private int[] freshLast = new int[16];

    VersionTrial(StreamVersions base) {
        this.base = base;
    }

    /** Version of the stream's last event, 0 without one. */
    long last(EntityRef stream) {
        int number = base.find(stream);
        if (number < 0) {
            int own = fresh.find(stream);
            return own < 0 ? 0 : freshLast[own];
        }
        int slot = slot(number);
        return streams[slot] == 0 ? base.at(number) : reached[slot];
    }

    /** Places an event: the version that comes next in its home stream, 0 without one. */
    long place(Event event) {
        return event.stream() == null ? 0 : next(event.stream());
    }

    private long next(EntityRef stream) {
        int number = base.find(stream);
        if (number < 0) {
            return nextOfFresh(stream);
        }
        int slot = slot(number);
        if (streams[slot] == 0) {
            streams[slot] = number + 1;
            reached[slot] = base.at(number);
            if (++known * 2 > streams.length) {
                grow();
                slot = slot(number);
            }
        }
        reached[slot] = Math.incrementExact(reached[slot]);
        return reached[slot];
    }

    private long nextOfFresh(EntityRef stream) {
        int own = fresh.find(stream);
        if (own < 0) {
            own = fresh.admit(stream);
            if (own == freshLast.length) {
                freshLast = Arrays.copyOf(freshLast, own * 2);
            }
        }
        freshLast[own] = Math.incrementExact(freshLast[own]);
        return freshLast[own];
    }

    /** The events were published: their versions count. */
    void keep() {
        for (int slot = 0; slot < streams.length; slot++) {
            if (streams[slot] != 0) {
                base.set(streams[slot] - 1, reached[slot]);
            }
        }
        for (int own = 0; own < fresh.size(); own++) {
            base.admit(fresh.ref(own), freshLast[own]);
        }
    }

    /** Where the stream of this number is, or would be. */
    private int slot(int number) {
        int mask = streams.length - 1;
        int slot = number * 0x9E37_79B9 >>> 7 & mask;
        while (streams[slot] != 0 && streams[slot] != number + 1) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] before = streams;
        int[] versions = reached;
        streams = new int[before.length * 2];
        reached = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i] - 1);
                streams[slot] = before[i];
                reached[slot] = versions[i];
            }
        }
    }
}
