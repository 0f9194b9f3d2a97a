package playhead.readmodel;

import java.util.List;
import java.util.function.Consumer;

/**
 * Adds one table to the query model that does not follow from entity state: imports, sagas, saga steps. When its
 * revision changes, the groups of rows that changed are written again, or the whole table when it has no groups.
 */
public interface TableContributor {
    /** Name and columns. The name must be one of {@link ViewNames#RESERVED} or it may yield to an entity type. */
    Shape shape();

    /** Changes when the rows for this position may differ from those written last. */
    String revision(long position);

    /** Sends the rows as of a position. */
    void rows(long position, RowSink sink);

    /** Sends the groups of rows as of a position, when the shape has a {@link Shape#key}. */
    default void groups(long position, GroupSink sink) {
        throw new UnsupportedOperationException(shape().name() + " has no groups");
    }

    /**
     * Name of the table and its columns in order.
     *
     * @param key the column of texts that tells groups of rows apart, or null
     */
    record Shape(String name, String key, List<Column> columns) {
        public Shape {
            columns = List.copyOf(columns);
        }

        /** Without groups. */
        public Shape(String name, List<Column> columns) {
            this(name, null, columns);
        }
    }

    /** A column and what it holds. */
    record Column(String name, Type type) {}

    /** Types of contributed columns, with the Java type that a row gives. */
    enum Type {
        /** Given as Long. */
        INTEGER("BIGINT"),
        /** Given as BigDecimal. */
        DECIMAL("DECFLOAT(40)"),
        /** Given as Boolean. */
        BOOLEAN("BOOLEAN"),
        /** Given as String. */
        TEXT("VARCHAR"),
        /** Given as {@link playhead.event.EventTime}. */
        TIME("TIMESTAMP(9) WITH TIME ZONE"),
        /** Given as {@link playhead.event.Json}. */
        JSON("JSON");

        private final String sqlType;

        Type(String sqlType) {
            this.sqlType = sqlType;
        }

        String sqlType() {
            return sqlType;
        }
    }

    /** Takes groups of rows. */
    @FunctionalInterface
    interface GroupSink {
        /**
         * One group.
         *
         * @param key what its rows have in the key column
         * @param state another number when its rows may differ from those that were sent with the last one
         * @param rows sends the rows, if they are wanted
         */
        void group(String key, long state, Consumer<RowSink> rows);
    }

    /** Takes rows. */
    @FunctionalInterface
    interface RowSink {
        /** One value a column, in the type that the column says, or null. */
        void row(Object... values);
    }
}
