package playhead.cli;

import playhead.event.JsonWriter;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * What a place is called in the order that was asked for, beside its position in the log: the number that {@code --at}
 * takes. Nothing in the order of positions, where both are the same.
 */
record Ordinals(Session session, Replay replay) {
    /** Writes the ordinal of a position as the next member of an object. */
    JsonWriter write(long position, JsonWriter w) {
        return replay == Replay.RECORDED
                ? w
                : w.name("ordinal").number(session.momentOf(position, replay).at());
    }
}
