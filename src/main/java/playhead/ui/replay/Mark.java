package playhead.ui.replay;

/**
 * A named place in the log. It is how somebody looks at the log, no part of the evidence.
 *
 * @param position in the log of the event after which it stands; 0 is before all of them
 * @param name what it is called
 * @param ordinal where it stands in the order that the playhead moves in
 */
public record Mark(long position, String name, long ordinal) {
    Mark named(String other) {
        return new Mark(position, other, ordinal);
    }

    Mark at(long place) {
        return new Mark(position, name, place);
    }
}
