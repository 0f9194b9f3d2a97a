package playhead.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import playhead.journal.LogPoint;

/** The tables of the store, and the watermark row that says how far they got with the journal. */
final class H2Schema {
    /** Longest value of a row; the rest of a longer one lies in {@code parts}. */
    static final int MAX_VALUE = 1 << 20;

    private static final int FORMAT = 2;

    private H2Schema() {}

    static void create(Connection connection, UUID workspace) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                CREATE TABLE blocks(first BIGINT PRIMARY KEY, n INT NOT NULL, raw INT NOT NULL, crc INT NOT NULL,
                                    data VARBINARY(1048576) NOT NULL)\
                """);
            for (DocumentKind kind : DocumentKind.values()) {
                statement.execute("""
                    CREATE TABLE %s(number BIGINT PRIMARY KEY, first BIGINT NOT NULL, n BIGINT NOT NULL,
                                    import_id VARCHAR(64), crc INT NOT NULL, data VARBINARY(1048576) NOT NULL)\
                    """.formatted(table(kind)));
            }
            statement.execute("""
                CREATE TABLE parts(owner VARCHAR(16), id BIGINT, part INT, data VARBINARY(1048576) NOT NULL,
                                   PRIMARY KEY(owner, id, part))\
                """);
            statement.execute("""
                CREATE TABLE watermark(format INT NOT NULL, workspace UUID NOT NULL, segment INT NOT NULL,
                                       at BIGINT NOT NULL, import_id VARCHAR(64), import_segment INT NOT NULL,
                                       import_at BIGINT NOT NULL, position BIGINT NOT NULL,
                                       documents BIGINT NOT NULL, crc INT NOT NULL)\
                """);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO watermark VALUES (?, ?, 1, 0, NULL, 0, 0, 0, 0, 0)")) {
            insert.setInt(1, FORMAT);
            insert.setObject(2, workspace);
            insert.executeUpdate();
        }
        try (PreparedStatement update = saving(connection)) {
            save(update, LogPoint.START, 0);
        }
        connection.commit();
    }

    /** The table of a kind of document: a name of ours, never one from a file. */
    static String table(DocumentKind kind) {
        return switch (kind) {
            case COMMAND -> "commands";
            case IMPORT -> "imports";
            case REJECTS -> "rejects";
            case NOTE -> "notes";
            case DEFINITION -> "definitions";
            case SEAL -> "seals";
        };
    }

    /**
     * How far the tables got.
     *
     * @param workspace whose journal it was
     * @param point what comes next
     * @param documents number of the last document
     */
    record State(UUID workspace, LogPoint point, long documents) {}

    /** Reads the watermark, or answers null if the tables are of another format or it is not what was written. */
    static State load(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    SELECT format, workspace, segment, at, import_id, import_segment, import_at, position, documents,
                           crc
                    FROM watermark\
                    """)) {
            if (!row.next() || row.getInt(1) != FORMAT) {
                return null;
            }
            LogPoint point = new LogPoint(
                    row.getInt(3), row.getLong(4), row.getString(5), row.getInt(6), row.getLong(7), row.getLong(8));
            long documents = row.getLong(9);
            return sum(point, documents) == row.getInt(10)
                    ? new State(row.getObject(2, UUID.class), point, documents)
                    : null;
        } catch (SQLException e) {
            return null;
        }
    }

    /** The statement that {@link #save} needs. */
    static PreparedStatement saving(Connection connection) throws SQLException {
        return connection.prepareStatement("""
            UPDATE watermark SET segment = ?, at = ?, import_id = ?, import_segment = ?, import_at = ?,
                                 position = ?, documents = ?, crc = ?\
            """);
    }

    /**
     * Notes how far the tables got.
     *
     * @param update of {@link #saving}
     */
    static void save(PreparedStatement update, LogPoint point, long documents) throws SQLException {
        update.setInt(1, point.segment());
        update.setLong(2, point.offset());
        update.setString(3, point.importId());
        update.setInt(4, point.importSegment());
        update.setLong(5, point.importOffset());
        update.setLong(6, point.position());
        update.setLong(7, documents);
        update.setInt(8, sum(point, documents));
        update.executeUpdate();
    }

    private static int sum(LogPoint point, long documents) {
        return new RowSum()
                .of(point.segment(), point.offset(), point.importSegment(), point.importOffset(), point.position())
                .of(documents)
                .of(point.importId())
                .value();
    }
}
