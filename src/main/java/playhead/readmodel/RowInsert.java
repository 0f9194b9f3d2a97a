package playhead.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.readmodel.TableContributor.Column;

/** Puts the rows of a contributor into its table. */
final class RowInsert implements TableContributor.RowSink, AutoCloseable {
    private final PreparedStatement insert;
    private final int columns;

    RowInsert(Connection connection, String table, List<Column> columns) throws SQLException {
        this.columns = columns.size();
        this.insert = connection.prepareStatement("INSERT INTO " + table
                + columns.stream()
                        .map(column -> column.type() == TableContributor.Type.JSON ? "? FORMAT JSON" : "?")
                        .collect(Collectors.joining(", ", " VALUES (", ")")));
    }

    @Override
    public void row(Object... values) {
        try {
            for (int i = 0; i < columns; i++) {
                insert.setObject(
                        i + 1,
                        switch (values[i]) {
                            case EventTime time -> EventColumns.time(time).getString();
                            case Json json -> json.bytes();
                            case null -> null;
                            default -> values[i];
                        });
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
