package playhead.history;

import java.util.Arrays;
import java.util.List;
import playhead.event.EventTime;

/**
 * What is known of every event without its payload. Columns are by position minus one. Immutable.
 *
 * @param types event types by number
 * @param actors actors by number
 * @param typeNumbers number of the type
 * @param actorNumbers number of the actor plus one, 0 for none
 * @param seconds seconds of the time; those of the event before when it has none
 * @param fractions nanoseconds in units of the digits that are held
 * @param forms digits given, and digits held times 16; {@link #NO_TIME} without a time
 * @param homes number of the home entity plus one, 0 for none
 * @param furtherPositions positions that touch more than their home, ascending, once for each entity
 * @param furtherEntities the entities that they touch
 */
record Headers(
        List<String> types,
        List<String> actors,
        PackedColumn typeNumbers,
        PackedColumn actorNumbers,
        PackedColumn seconds,
        PackedColumn fractions,
        PackedColumn forms,
        PackedColumn homes,
        int[] furtherPositions,
        int[] furtherEntities) {
    static final int NO_TIME = 255;
    private static final int[] UNITS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    int end() {
        return homes.size();
    }

    boolean hasTime(long position) {
        return forms.get(index(position)) != NO_TIME;
    }

    EventTime time(long position) {
        EventTime bare = instant(position);
        return bare == null ? null : new EventTime(bare.seconds(), bare.nanos(), bare.digits(), bare.print(), true);
    }

    /** The time without a text, for comparing. */
    EventTime instant(long position) {
        int i = index(position);
        int form = (int) forms.get(i);
        return form == NO_TIME ? null : new EventTime(seconds.get(i), nanos(position), form & 15, "", true);
    }

    /** How the time of an event that has one stands to another. */
    int order(long position, EventTime other) {
        int bySeconds = Long.compare(seconds(position), other.seconds());
        return bySeconds != 0 ? bySeconds : Integer.compare(nanos(position), other.nanos());
    }

    long seconds(long position) {
        return seconds.get(index(position));
    }

    int nanos(long position) {
        int i = index(position);
        int form = (int) forms.get(i);
        return form == NO_TIME ? 0 : (int) fractions.get(i) * unit(form >> 4);
    }

    int type(long position) {
        return (int) typeNumbers.get(index(position));
    }

    /** Number of the actor, or -1. */
    int actor(long position) {
        return (int) actorNumbers.get(index(position)) - 1;
    }

    /** Number of the home entity, or -1. */
    int home(long position) {
        return (int) homes.get(index(position)) - 1;
    }

    /** First place in {@link #furtherPositions} with this position or a greater one. */
    int furtherFrom(long position) {
        if (furtherPositions.length == 0) {
            return 0;
        }
        int low = 0;
        int high = furtherPositions.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (furtherPositions[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Entities that the position touches: home first. */
    int[] touched(long position) {
        int from = furtherFrom(position);
        int to = furtherFrom(position + 1);
        int home = home(position);
        int[] entities = new int[to - from + (home < 0 ? 0 : 1)];
        if (home >= 0) {
            entities[0] = home;
        }
        System.arraycopy(furtherEntities, from, entities, entities.length - (to - from), to - from);
        return entities;
    }

    static int unit(int digits) {
        return UNITS[digits];
    }

    /** Digits that hold the fraction exactly: those given, or more when the source gave fewer than it meant. */
    static int digitsHeld(EventTime time) {
        int digits = time.digits();
        while (time.nanos() % UNITS[digits] != 0) {
            digits++;
        }
        return digits;
    }

    private static int index(long position) {
        return (int) (position - 1);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(furtherPositions);
    }
}
