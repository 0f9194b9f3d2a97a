package playhead.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import playhead.journal.EncodedBlock;
import playhead.journal.FrameType;
import playhead.journal.LogFrame;
import playhead.journal.LogPoint;

/** Writes records of the journal into the tables; the watermark goes with them. For one thread at a time. */
final class H2Writer implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement block;
    private final PreparedStatement part;
    private final PreparedStatement watermark;
    private final Map<DocumentKind, PreparedStatement> documents = new EnumMap<>(DocumentKind.class);
    private long number;

    H2Writer(Connection connection, long documentsSoFar) throws SQLException {
        this.connection = connection;
        this.number = documentsSoFar;
        block = connection.prepareStatement("INSERT INTO blocks(first, n, raw, crc, data) VALUES (?, ?, ?, ?, ?)");
        part = connection.prepareStatement("INSERT INTO parts(owner, id, part, data) VALUES (?, ?, ?, ?)");
        watermark = H2Schema.saving(connection);
        for (DocumentKind kind : DocumentKind.values()) {
            documents.put(
                    kind,
                    connection.prepareStatement("INSERT INTO " + H2Schema.table(kind)
                            + "(number, first, n, import_id, crc, data) VALUES (?, ?, ?, ?, ?, ?)"));
        }
    }

    /** Adds what a record holds; answers the document that it is, or null. Nothing is committed. */
    StoredDocument add(LogFrame frame) throws SQLException {
        long first = frame.first();
        for (EncodedBlock one : frame.blocks()) {
            block.setLong(1, first);
            block.setInt(2, one.count());
            block.setInt(3, one.rawLength());
            block.setInt(4, new H2Rows.BlockRow(first, one.count(), one.rawLength(), one.body()).sum());
            block.setBytes(5, head("blocks", first, one.body()));
            block.executeUpdate();
            first += one.count();
        }
        DocumentKind kind = kind(frame.type());
        if (kind == null) {
            return null;
        }
        StoredDocument document =
                new StoredDocument(++number, kind, frame.importId(), frame.first(), frame.count(), frame.json());
        PreparedStatement insert = documents.get(kind);
        insert.setLong(1, number);
        insert.setLong(2, document.first());
        insert.setLong(3, document.count());
        insert.setString(4, document.importId());
        insert.setInt(5, document.sum());
        insert.setBytes(6, head(H2Schema.table(kind), number, document.body()));
        insert.executeUpdate();
        return document;
    }

    /** Makes all that was added visible, with the place that it reaches to. */
    void commit(LogPoint reached) throws SQLException {
        H2Schema.save(watermark, reached, number);
        connection.commit();
    }

    /** Forgets what was added since the last commit. */
    void rollback(long documentsThen) throws SQLException {
        connection.rollback();
        number = documentsThen;
    }

    long documents() {
        return number;
    }

    /** What fits into the row; the rest goes into further parts. */
    private byte[] head(String owner, long id, byte[] data) throws SQLException {
        if (data.length <= H2Schema.MAX_VALUE) {
            return data;
        }
        for (int n = 1; n * (long) H2Schema.MAX_VALUE < data.length; n++) {
            int from = n * H2Schema.MAX_VALUE;
            part.setString(1, owner);
            part.setLong(2, id);
            part.setInt(3, n);
            part.setBytes(4, Arrays.copyOfRange(data, from, Math.min(data.length, from + H2Schema.MAX_VALUE)));
            part.executeUpdate();
        }
        return Arrays.copyOf(data, H2Schema.MAX_VALUE);
    }

    private static DocumentKind kind(FrameType type) {
        return switch (type) {
            case COMMAND -> DocumentKind.COMMAND;
            case IMPORT_COMMITTED -> DocumentKind.IMPORT;
            case REJECTS -> DocumentKind.REJECTS;
            case NOTE -> DocumentKind.NOTE;
            case DEFINITION -> DocumentKind.DEFINITION;
            case SEAL -> DocumentKind.SEAL;
            case EVENTS, HEAD -> null;
        };
    }

    @Override
    public void close() throws SQLException {
        block.close();
        part.close();
        watermark.close();
        for (PreparedStatement statement : documents.values()) {
            statement.close();
        }
    }
}
