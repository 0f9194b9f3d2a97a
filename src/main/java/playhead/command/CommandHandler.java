package playhead.command;

import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;

/**
 * Stands between recorded commands and events and the pure rules: reads payloads, says which streams a command is
 * about, and translates events. Holds no state of its own.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events
 */
public interface CommandHandler<C, S, E> {
    /** Types of the commands that come here. */
    Set<String> types();

    /**
     * The command that a payload says.
     *
     * @throws MalformedPayload if it says none
     */
    C command(String type, Payload payload);

    /** The streams whose events make the state, and whose versions must not change while it is decided. */
    Set<EntityRef> streams(C command);

    /** The rules. */
    Decider<C, S, E> decider();

    /** What a stored event says to the rules, or null if they do not know it. */
    E event(Event stored);

    /** The event to store. */
    NewEvent store(E event);

    /** Why an event says that a rule said no; null for one that says something else. */
    default String refusal(E event) {
        return null;
    }
}
