package playhead.saga;

import java.util.function.LongPredicate;

/**
 * Events that belong together, in their order: flows, or what a definition ties by a stream or a field. Groups are numbered
 * as they become known, so that those of the first events are the same however long the log is.
 */
public interface Groups {
    /** How many were known after a position. */
    int count(long at);

    /** What ties the events of a group. */
    String name(int group);

    /** Number of the group with this name, or -1. */
    int find(String name);

    /** Number of the group that the event at a position belongs to, or -1. */
    int of(long position);

    /** Position of the first event of a group. */
    long first(int group);

    /** The next event of the same group up to a position, or 0. */
    long next(long position, long at);

    /** Visits the events of a group up to a position in their order, until the visitor answers false. */
    default void each(int group, long at, LongPredicate visitor) {
        long position = first(group);
        while (position > 0 && position <= at && visitor.test(position)) {
            position = next(position, at);
        }
    }
}
