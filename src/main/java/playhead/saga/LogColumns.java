package playhead.saga;

import java.util.List;
import java.util.function.LongToIntFunction;
import playhead.event.EntityRef;
import playhead.event.EventTime;

/**
 * What is known of every event of a log without reading it, by position. Names have numbers in the order of their first
 * appearance, so that those of the first events are the same however long the log is. Immutable up to {@link #end()}; safe
 * for several threads.
 */
public interface LogColumns {
    /** The last position. */
    long end();

    /** Number of the event type. */
    int type(long position);

    /** By position the number of the event type; what stands at 0 means nothing. Of the caller, as of the next two. */
    default int[] typeNumbers() {
        return all(this::type);
    }

    /** By position the number of the actor plus one, 0 for none. */
    default int[] actorNumbers() {
        return all(position -> actor(position) + 1);
    }

    /** By position the number of the home entity plus one, 0 for none. */
    default int[] streamNumbers() {
        return all(position -> stream(position) + 1);
    }

    private int[] all(LongToIntFunction number) {
        int[] numbers = new int[(int) end() + 1];
        for (int position = 1; position < numbers.length; position++) {
            numbers[position] = number.applyAsInt(position);
        }
        return numbers;
    }

    /** Event types by number; may know more than there are up to {@link #end()}. */
    List<String> types();

    /** Number of the actor, or -1. */
    int actor(long position);

    /** Actors by number. */
    List<String> actors();

    /** Number of the home entity, or -1. */
    int stream(long position);

    /** A home entity by its number. */
    EntityRef streamName(int stream);

    /** False when no home entity is of a type, as far as is known without looking at them. */
    default boolean mayHaveStreams(String type) {
        return true;
    }

    /** Whether the event has a time. */
    boolean timed(long position);

    /** Seconds of its time since 1970; without one those of the event before it. */
    long seconds(long position);

    /** Nanoseconds within the second; 0 without a time. */
    int nanos(long position);

    /** Its time with a text, or null. */
    EventTime time(long position);
}
