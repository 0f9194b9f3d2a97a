package playhead.readmodel;

import java.util.List;

/**
 * Adds one table to the query model that does not follow from entity state: imports, sagas, saga steps. The whole
 * table is written again when its revision changes.
 */
public interface TableContributor {
    /** Name and columns. The name must be one of {@link ViewNames#RESERVED} or it may yield to an entity type. */
    Shape shape();

    /** Changes when the rows for this position may differ from those written last. */
    String revision(long position);

    /** Sends the rows as of a position. */
    void rows(long position, RowSink sink);

    /** Name of the table and its columns in order. */
    record Shape(String name, List<Column> columns) {
        public Shape {
            columns = List.copyOf(columns);
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

    /** Takes rows. */
    @FunctionalInterface
    interface RowSink {
        /** One value a column, in the type that the column says, or null. */
        void row(Object... values);
    }
}
