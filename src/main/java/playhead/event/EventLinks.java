package playhead.event;

/**
 * What ties the events of a block to each other: the id of each, the flow it belongs to and what caused it. Ids are hashed
 * where they lie, and the name of a flow has a number in its block, so that no text is made for an event. A cursor, before
 * the first event at first; for one thread.
 */
public interface EventLinks {
    /** How many numbers of flows there can be. */
    int flows();

    /** Goes to the next event; false after the last one. */
    boolean next();

    /** Number of the event's correlation id within the block, or -1. */
    int flow();

    /** The correlation id with a number. */
    String flowName(int flow);

    /** The {@link IdHash} of the correlation id with a number. */
    long flowHash(int flow);

    /** The {@link IdHash} of the id of every event of the block. */
    long[] ids();

    /** How many events it names as its causes. */
    int causes();

    /** The first event of the block with the id of a cause, numbered from 0; -1 when that is not known, though there may be one. */
    int named(int number);

    /** The {@link IdHash} of the id of a cause, numbered from 0. */
    long cause(int number);

    /** The id of a cause. */
    String causeId(int number);
}
