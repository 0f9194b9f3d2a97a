package playhead.readmodel.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of a service in a schema of its own, with how far they follow the log in the same transaction. */
final class H2ServiceRows implements ServiceRows {
    private final Connection connection;
    private final String schema;
    private final ServiceDatabase.Log log;
    private final RowTable table;

    /**
     * @param connection of the user that the schema belongs to; taken over
     * @param log what the rows follow from
     */
    H2ServiceRows(Connection connection, String schema, ServiceDatabase.Log log) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        this.log = log;
        connection.setAutoCommit(false);
        RowTable.define(connection, schema);
        Watermark.define(connection, schema, log.upTo(0));
        connection.commit();
        table = new RowTable(connection, schema);
    }

    /** The connection, which may do what the service may do. */
    Connection connection() {
        return connection;
    }

    /** Reads or writes something, as far as the database lets it. */
    @FunctionalInterface
    private interface Work<T> {
        T of() throws SQLException;
    }

    private synchronized <T> T read(Work<T> work) {
        try {
            T found = work.of();
            connection.commit(); // Reading begins a transaction too.
            return found;
        } catch (SQLException failure) {
            throw ServiceDatabase.failed(failure);
        }
    }

    private synchronized void write(Work<Watermark> work) {
        try {
            work.of().write(connection, schema);
            connection.commit();
        } catch (SQLException failure) {
            try {
                connection.rollback();
            } catch (SQLException also) {
                failure.addSuppressed(also);
            }
            throw ServiceDatabase.failed(failure);
        }
    }

    @Override
    public long checkpoint() {
        return read(() -> Watermark.of(connection, schema).position());
    }

    @Override
    public void write(Collection<ServiceRow> rows, long checkpoint) {
        write(() -> {
            table.merge(rows);
            return new Watermark(checkpoint, log.upTo(checkpoint));
        });
    }

    @Override
    public Optional<ServiceRow> row(String stream) {
        return read(() -> table.row(stream).stream().findFirst());
    }

    @Override
    public List<ServiceRow> rows() {
        return read(table::rows);
    }

    @Override
    public void clear() {
        write(() -> {
            table.clear();
            return new Watermark(0, log.upTo(0));
        });
    }
}
