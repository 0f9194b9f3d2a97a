package playhead.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import playhead.event.ByteBuilder;

/** Reads rows of the tables. Threads take turns at its connection; decoding is done outside. */
final class H2Rows {
    /** Blocks to a query: what a scan holds in memory. */
    private static final int PAGE = 64;

    private final H2Database database;

    H2Rows(H2Database database) {
        this.database = database;
    }

    /**
     * Opens the database for writing, between two questions.
     *
     * @param documentsSoFar number of the last document
     */
    synchronized H2Writer allowWriting(long documentsSoFar) {
        try {
            return new H2Writer(database.allowWriting(), documentsSoFar);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** A block as its row holds it. */
    record BlockRow(long first, int count, int rawLength, byte[] body) {
        boolean holds(long position) {
            return first <= position && position < first + count;
        }

        /** The checksum of the row. */
        int sum() {
            return new RowSum().of(first, count, rawLength).of(body).value();
        }
    }

    /** The block that holds a position, or null. */
    synchronized BlockRow block(long position) {
        List<BlockRow> rows = blocks("""
            SELECT first, n, raw, crc, data FROM blocks WHERE first <= ? ORDER BY first DESC FETCH FIRST ? ROWS ONLY\
            """, position, 1);
        return rows.isEmpty() || !rows.getFirst().holds(position) ? null : rows.getFirst();
    }

    /** Some blocks from one that begins at this position on. */
    synchronized List<BlockRow> blocksFrom(long first) {
        return blocks(
                "SELECT first, n, raw, crc, data FROM blocks WHERE first >= ? ORDER BY first FETCH FIRST ? ROWS ONLY",
                first,
                PAGE);
    }

    private List<BlockRow> blocks(String sql, long position, int limit) {
        try (PreparedStatement select = database.reading().prepareStatement(sql)) {
            select.setLong(1, position);
            select.setInt(2, limit);
            List<BlockRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long first = row.getLong(1);
                    BlockRow block =
                            new BlockRow(first, row.getInt(2), row.getInt(3), whole("blocks", first, row.getBytes(5)));
                    rows.add(asWritten(block, block.sum(), row.getInt(4)));
                }
            }
            database.reading().commit();
            return rows;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Visits the documents of a kind in order. */
    synchronized void documents(DocumentKind kind, Consumer<StoredDocument> visitor) {
        long after = 0;
        StoredDocument document;
        while ((document = next(kind, after)) != null) {
            visitor.accept(document);
            after = document.number();
        }
    }

    private StoredDocument next(DocumentKind kind, long after) {
        String table = H2Schema.table(kind);
        try (PreparedStatement select = database.reading()
                .prepareStatement("SELECT number, import_id, first, n, crc, data FROM " + table
                        + " WHERE number > ? ORDER BY number FETCH FIRST 1 ROW ONLY")) {
            select.setLong(1, after);
            StoredDocument document = null;
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    long number = row.getLong(1);
                    document = new StoredDocument(
                            number,
                            kind,
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            whole(table, number, row.getBytes(6)));
                    asWritten(document, document.sum(), row.getInt(5));
                }
            }
            database.reading().commit();
            return document;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private <T> T asWritten(T row, int sum, int written) {
        if (sum != written) {
            database.distrust();
            throw new StoreFailure(
                    "store.mv.db does not hold what was written to it; open it again, and it is rebuilt");
        }
        return row;
    }

    private StoreFailure unreadable(SQLException cause) {
        database.distrust();
        return new StoreFailure(cause);
    }

    private byte[] whole(String owner, long id, byte[] head) throws SQLException {
        if (head.length < H2Schema.MAX_VALUE) {
            return head;
        }
        ByteBuilder all = new ByteBuilder(head.length * 2).add(head);
        try (PreparedStatement select = database.reading()
                .prepareStatement("SELECT data FROM parts WHERE owner = ? AND id = ? ORDER BY part")) {
            select.setString(1, owner);
            select.setLong(2, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(row.getBytes(1));
                }
            }
        }
        return all.toArray();
    }
}
