package playhead.event;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Neighbouring events as they are stored together. Nothing is unpacked before it is asked for; for one thread. */
public interface EventBlock {
    /**
     * A block of events that are there already.
     *
     * @param first position of the first
     * @param events at most {@link BlockCodec#MAX_EVENTS}
     */
    static EventBlock of(long first, List<Event> events) {
        return new ListedBlock(first, events);
    }

    /** Position of its first event. */
    long first();

    /** How many events it has. */
    int count();

    /**
     * Its events with some of their parts; what was not wanted is null or empty, and may be there all the same.
     *
     * @param wanted what is needed
     */
    List<Event> events(Set<EventPart> wanted);

    /**
     * Only some of its events, each at its place; the others are null or there all the same.
     *
     * @param which the events, numbered from 0, that are needed
     */
    List<Event> events(Set<EventPart> wanted, IntPredicate which);

    /** What ties its events to each other. */
    EventLinks links();

    /** The events, numbered from 0, that have a text anywhere in what is shown of them. */
    BitSet containing(Needle needle);
}
