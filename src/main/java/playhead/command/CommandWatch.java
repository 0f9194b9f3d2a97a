package playhead.command;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import playhead.event.EntityRef;
import playhead.event.Event;

/** Sees a command go through the dispatcher, on the thread that does it. Every step may be left out. */
public interface CommandWatch {
    /** Nobody looks. */
    CommandWatch NONE = new CommandWatch() {};

    /** The whole way of a command, or of several in a row: whoever looks can keep open meanwhile what they need. */
    default <T> T along(Supplier<T> way) {
        return way.get();
    }

    /** It came in. */
    default void received(CommandRequest request) {}

    /** The state that it is decided on, with the versions of the streams that made it. */
    default void loaded(CommandRequest request, Map<EntityRef, Long> saw, Object state) {}

    /** The rules spoke. */
    default void decided(CommandRequest request, Decision<?> decision) {}

    /** The events that the decision makes, with who, when and why; they are not stored yet. */
    default void made(CommandRequest request, List<Event> events) {}

    /** A stream moved on meanwhile: it is decided again. */
    default void conflict(CommandRequest request, EntityRef stream, long expected, long actual) {}

    /** It is durable, with its events and messages. */
    default void recorded(CommandRecord record) {}
}
