package playhead.history.sets;

import java.util.function.LongToIntFunction;

/**
 * Which flow, by correlation id or by cause, every event belongs to.
 *
 * @param count how many flows there are
 * @param of number of the flow of the event at an ordinal, or -1
 */
public record Flow(int count, LongToIntFunction of) {
    /** No event belongs to any. */
    public static final Flow NONE = new Flow(0, ordinal -> -1);
}
