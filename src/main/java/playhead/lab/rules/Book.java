package playhead.lab.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * State of a stream that cases take from.
 *
 * @param open whether it is there
 * @param figures what is left
 * @param cases how far each case is with it
 */
public record Book(boolean open, Facts figures, Map<String, Mark> cases) {
    /** A stream without events. */
    public static final Book EMPTY = new Book(false, Facts.NONE, Map.of());

    /** How far a case is. */
    public enum Mark {
        /** It was taken. */
        TAKEN,
        /** A rule said no. */
        REFUSED,
        /** It was given back, or will never be taken: what comes late finds this mark. */
        UNDONE,
        /** It was taken and could not be given back. */
        STUCK
    }

    Book with(Facts newFigures) {
        return new Book(true, figures.and(newFigures), cases);
    }

    Book marked(String id, Mark mark) {
        Map<String, Mark> more = new HashMap<>(cases);
        more.put(id, mark);
        return new Book(open, figures, more);
    }
}
