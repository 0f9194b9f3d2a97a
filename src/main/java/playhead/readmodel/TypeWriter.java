package playhead.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import playhead.readmodel.StateSource.ColumnInfo;
import playhead.readmodel.StateSource.Row;

/** Writes entities of one type into its stored table, many at a time. */
final class TypeWriter implements AutoCloseable {
    private static final int BATCH = 500;

    private final TypeLayout layout;
    private final PreparedStatement write;
    private final PreparedStatement remove;
    private int waiting;

    /** @param replacing false when the table is empty, so that no row can be there yet */
    TypeWriter(Connection connection, TypeLayout layout, boolean replacing) throws SQLException {
        this.layout = layout;
        write = connection.prepareStatement(layout.write(replacing));
        remove = connection.prepareStatement("DELETE FROM " + layout.tableName() + " WHERE entity = ?");
    }

    void write(Row row) throws SQLException {
        int at = 0;
        write.setString(++at, row.entity());
        write.setLong(++at, row.version());
        write.setLong(++at, row.lastPosition());
        List<ColumnInfo> columns = layout.type().columns();
        int own = layout.columnNames().size();
        for (int i = 0; i < own; i++) {
            write.setObject(++at, ColumnValue.of(row.value(i), columns.get(i).kind()));
        }
        if (layout.overflows()) {
            write.setBytes(++at, FieldsJson.of(layout.type(), row, own));
        }
        write.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    void remove(String entity) throws SQLException {
        flush();
        remove.setString(1, entity);
        remove.executeUpdate();
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            write.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        write.close();
        remove.close();
    }
}
