package playhead.ui.replay;

import playhead.workspace.NamedPosition;

/**
 * A named place in the log, in the order that is shown.
 *
 * @param position in the log of the event after which it stands; 0 is before all of them
 * @param name what it is called
 * @param ordinal where it stands in the order that the playhead moves in
 */
public record Mark(long position, String name, long ordinal) {
    Mark named(String other) {
        return new Mark(position, other, ordinal);
    }

    /** As it is recorded. */
    NamedPosition kept() {
        return new NamedPosition(position, name);
    }

    Mark at(long place) {
        return new Mark(position, name, place);
    }
}
