package playhead.readmodel.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import playhead.event.Json;

/**
 * A table that is about to leave the program, in the order in which it is shown.
 *
 * @param columns headings, each once
 * @param rows can be gone through repeatedly, with the same rows each time
 */
public record Sheet(List<String> columns, Rows rows) {
    public Sheet {
        columns = List.copyOf(columns);
        Set<String> once = new TreeSet<>(columns);
        if (once.size() < columns.size()) {
            throw new IllegalArgumentException("a heading stands twice in " + columns);
        }
    }

    /** A table of rows that are all there. */
    public static Sheet of(List<String> columns, List<Json[]> rows) {
        return new Sheet(columns, visitor -> rows.forEach(visitor::row));
    }

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Rows {
        /** Visits every row in order. */
        void each(Visitor visitor);
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes the next row.
         *
         * @param cells a value a column, Java null where there is none; read only
         */
        void row(Json[] cells);
    }
}
