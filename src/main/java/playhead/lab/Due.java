package playhead.lab;

import playhead.lab.bus.Message;

/**
 * Something that is to happen at a time.
 *
 * @param at when, in milliseconds
 * @param order among those of the same time: who came first
 * @param what it is
 */
record Due(long at, long order, What what) implements Comparable<Due> {
    /** What is to happen. */
    sealed interface What {
        /** A message arrives. */
        record Arrival(Message message) implements What {}

        /** The outbox sends a message again if nobody has done with it. */
        record Relay(Message message) implements What {}

        /** A deadline passes, if the stream still waits for it. */
        record Deadline(String service, String stream, long until) implements What {}

        /** A service that crashed is started again. */
        record Restart(String service) implements What {}
    }

    @Override
    public int compareTo(Due other) {
        int byTime = Long.compare(at, other.at);
        return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
}
