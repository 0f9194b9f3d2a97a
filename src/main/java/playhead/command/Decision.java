package playhead.command;

import java.util.List;
import java.util.Objects;
import playhead.event.Json;

/**
 * What a decider answers.
 *
 * @param <E> events
 */
public sealed interface Decision<E> {
    /** Messages that leave with the decision: they are recorded in the frame that records it. */
    List<Json> outbox();

    /** The same with messages to send. */
    Decision<E> sending(List<Json> messages);

    /**
     * The command is done by these events; none says that there was nothing left to do.
     *
     * @param events in order
     * @param outbox messages to send
     */
    record Accepted<E>(List<E> events, List<Json> outbox) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            outbox = List.copyOf(outbox);
        }

        @Override
        public Decision<E> sending(List<Json> messages) {
            return new Accepted<>(events, messages);
        }
    }

    /**
     * A rule says no: the command is recorded without events.
     *
     * @param reason one line for people
     * @param outbox messages to send all the same, such as the answer to whoever asked
     */
    record Rejected<E>(String reason, List<Json> outbox) implements Decision<E> {
        public Rejected {
            Objects.requireNonNull(reason, "reason");
            outbox = List.copyOf(outbox);
        }

        @Override
        public Decision<E> sending(List<Json> messages) {
            return new Rejected<>(reason, messages);
        }
    }

    /** The command is done by these events. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events), List.of());
    }

    /** A rule says no, for this reason. */
    static <E> Decision<E> reject(String reason) {
        return new Rejected<>(reason, List.of());
    }
}
