package playhead.lab.rules;

import java.util.Optional;
import java.util.Set;
import playhead.command.Decider;

/**
 * The rules of a service: pure, so that the same commands on the same events always give the same events.
 *
 * @param <S> state of one stream, immutable
 */
public interface Rules<S> extends Decider<Ask, S, Fact> {
    /** Types of the commands that it takes. */
    Set<String> commands();

    /** What is waited for, if anything. */
    default Optional<Waiting> waiting(S state) {
        return Optional.empty();
    }

    /**
     * A deadline that is in the state, so that it outlives whoever waits.
     *
     * @param until when it passes, in milliseconds
     * @param type of the command that is then given
     * @param payload of that command
     */
    record Waiting(long until, String type, Facts payload) {}
}
