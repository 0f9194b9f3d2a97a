package playhead.importing.preview;

import java.util.List;

/**
 * Why something is guessed, for the window to say in its own words.
 *
 * @param kind what was seen
 * @param values what belongs to it: names and numbers
 */
public record Reason(Kind kind, List<Object> values) {
    /** What can be seen. */
    public enum Kind {
        /** The column has one of the names that always stand for the part: the name. */
        NAMED,
        /** The column's name is like one that stands for the part: the name. */
        LIKE,
        /** So many of so many values are times. */
        TIMES,
        /** So many values are times, but nothing shows whether day or month stands first. */
        TIMES_OPEN,
        /** So many different values in so many rows. */
        DISTINCT,
        /** Named so, but only so many of so many values are times. */
        NO_TIMES,
        /** Said by the mapping. */
        MAPPING,
        /** The format always has it. */
        FORMAT,
        /** Columns for a changed field and its new value: their names. */
        CHANGE,
        /** A column whose values say what was done with the row: its name, its values. */
        OPERATION,
        /** No column says what happened, and rows of the same id repeat all columns: the id's column. */
        REPEATED,
        /** Nothing points to anything else. */
        NOTHING
    }

    public Reason {
        values = List.copyOf(values);
    }

    /** A reason with what belongs to it. */
    public static Reason of(Kind kind, Object... values) {
        return new Reason(kind, List.of(values));
    }
}
