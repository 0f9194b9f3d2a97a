package playhead.command;

import java.time.Instant;
import java.util.List;
import playhead.event.EntityRef;
import playhead.event.Json;

/** Gives commands that nobody recorded, because what is decided again comes to something else. For one thread. */
public interface Follower {
    /** Gives none. */
    Follower NONE = new Follower() {};

    /** The course as it is now. */
    interface View {
        /** State of a stream. */
        <S> S state(CommandHandler<?, S, ?> handler, EntityRef stream);
    }

    /**
     * A command was decided, and its events have happened.
     *
     * @param recorded messages that left with it then; none for a command that was given here
     * @param now messages that leave with it now, without those that tell of events that do not count
     * @param differs whether it comes to something else
     */
    default void decided(CommandRequest request, List<Json> recorded, List<Json> now, boolean differs, View view) {}

    /** Whether nobody gives a recorded command any more. */
    default boolean isOver(CommandRequest recorded, View view) {
        return false;
    }

    /**
     * The next command that is given, or null for none.
     *
     * @param before only if it is due before; null for any time
     */
    default CommandRequest next(Instant before, View view) {
        return null;
    }
}
