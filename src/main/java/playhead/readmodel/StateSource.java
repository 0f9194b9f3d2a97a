package playhead.readmodel;

import java.util.List;
import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * Where the query model reads the state of entities. Implemented over the time index; safe for several reading
 * threads, and answers for positions up to {@link #end()} stay the same while the log grows.
 */
public interface StateSource {
    /** The greatest position whose state can be asked for. */
    long end();

    /**
     * Names what, besides the position, decides the state: definitions, the log itself. When it changes, everything
     * that was derived is built anew.
     */
    String validity();

    /** Entity types with their columns in the order of first appearance. Grows only; kinds only widen. */
    List<TypeInfo> types();

    /**
     * Visits every entity of a type that was born up to a position, deleted ones included, each once.
     *
     * @param type name of the type; an unknown one has no rows
     * @param position 0 to {@link #end()}
     */
    void rows(String type, long position, Visitor visitor);

    /**
     * Visits every entity, of any type, that an event after {@code from} and up to {@code to} names, each once, in
     * its state at {@code to}.
     */
    void touched(long from, long to, Visitor visitor);

    /** Takes one row; the row is a cursor that is valid during the call only. Answers false to stop. */
    @FunctionalInterface
    interface Visitor {
        /** Takes one row; false stops. */
        boolean visit(Row row);
    }

    /** One entity at the position asked for. */
    interface Row {
        /** Name of the entity type. */
        String type();

        /** Id of the entity. */
        String entity();

        /** False once it was deleted. */
        boolean exists();

        /** Number of events that named it so far. */
        long version();

        /** Position of the last of these. */
        long lastPosition();

        /**
         * Value by the number of the column within {@link StateSource#types()}.
         *
         * @return canonical JSON, the literal {@code null} included; Java null when absent
         */
        Json value(int column);
    }

    /**
     * A column of an entity type.
     *
     * @param path where the value stands in the state
     * @param kind the narrowest kind for every value the column ever had up to the end
     */
    record ColumnInfo(FieldPath path, ColumnKind kind) {}

    /** An entity type and its columns by number. */
    record TypeInfo(String name, List<ColumnInfo> columns) {
        public TypeInfo {
            columns = List.copyOf(columns);
        }
    }
}
