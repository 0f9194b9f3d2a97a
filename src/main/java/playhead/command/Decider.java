package playhead.command;

/**
 * The rules of a part of the command model, as pure functions: no clock, no randomness, no files. What the time or an
 * id is stands in the command.
 *
 * @param <C> commands
 * @param <S> state, immutable
 * @param <E> events
 */
public interface Decider<C, S, E> {
    /** The state before any event. */
    S initial();

    /** What comes of a command in a state. */
    Decision<E> decide(C command, S state);

    /** The state after an event. */
    S evolve(S state, E event);
}
