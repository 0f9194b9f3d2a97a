package playhead.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import playhead.readmodel.TableContributor.Shape;

/** Tables of contributors: made for their shape, written when their revision changes. */
final class ContributedTables {
    static final List<String> CREATE =
            List.of("CREATE TABLE \"DATA\".contributed(number INT PRIMARY KEY, shape VARCHAR, revision VARCHAR)");

    private final Connection connection;
    private final List<TableContributor> contributors;
    /** By number of a table with groups: the state of each as it stands in the table. */
    private final Map<Integer, Map<String, Long>> written = new HashMap<>();

    ContributedTables(Connection connection, List<TableContributor> contributors) {
        this.connection = connection;
        this.contributors = List.copyOf(contributors);
    }

    List<String> names() {
        return contributors.stream()
                .map(contributor -> contributor.shape().name())
                .toList();
    }

    /** Makes tables that are new or have other columns than before. DDL: commits. */
    void define() throws SQLException {
        for (int i = 0; i < contributors.size(); i++) {
            Shape shape = contributors.get(i).shape();
            if (shape.toString().equals(stored(i, "shape"))) {
                continue;
            }
            String view = "\"PUBLIC\"." + Identifier.quote(shape.name());
            Tables.define(
                    connection,
                    List.of(
                            "DROP VIEW IF EXISTS " + view,
                            "DROP TABLE IF EXISTS " + table(i),
                            "CREATE TABLE " + table(i)
                                    + shape.columns().stream()
                                            .map(column -> Identifier.quote(column.name())
                                                    + ' '
                                                    + column.type().sqlType())
                                            .collect(Collectors.joining(", ", "(", ")")),
                            "CREATE VIEW " + view + " AS SELECT "
                                    + shape.columns().stream()
                                            .map(column -> Identifier.quote(column.name()))
                                            .collect(Collectors.joining(", "))
                                    + " FROM " + table(i)));
            if (shape.key() != null) {
                Tables.define(
                        connection,
                        List.of("CREATE INDEX \"DATA\".k_" + i + " ON " + table(i) + '(' + Identifier.quote(shape.key())
                                + ')'));
            }
            written.remove(i);
            Tables.run(connection, "MERGE INTO \"DATA\".contributed VALUES (?, ?, NULL)", i, shape.toString());
        }
    }

    void write(long position) throws SQLException {
        for (int i = 0; i < contributors.size(); i++) {
            TableContributor contributor = contributors.get(i);
            String revision = contributor.revision(position);
            if (!revision.equals(stored(i, "revision"))) {
                rows(i, contributor, position);
                Tables.run(connection, "UPDATE \"DATA\".contributed SET revision = ? WHERE number = ?", revision, i);
            }
        }
    }

    /** Writes all rows, or those of the groups that changed since this object wrote them. */
    private void rows(int number, TableContributor contributor, long position) throws SQLException {
        Shape shape = contributor.shape();
        Map<String, Long> known = written.get(number);
        if (known == null) {
            Tables.run(connection, "DELETE FROM " + table(number));
        }
        try (RowInsert insert = new RowInsert(connection, table(number), shape.columns())) {
            if (shape.key() == null) {
                contributor.rows(position, insert);
                return;
            }
            String remove = "DELETE FROM " + table(number) + " WHERE " + Identifier.quote(shape.key()) + " = ?";
            try (PreparedStatement delete = connection.prepareStatement(remove)) {
                Map<String, Long> left = known == null ? new HashMap<>() : known;
                Map<String, Long> now = new HashMap<>();
                contributor.groups(position, (key, state, rows) -> {
                    Long before = left.remove(key);
                    if (before == null || before != state) {
                        if (before != null) {
                            delete(delete, key);
                        }
                        rows.accept(insert);
                    }
                    now.put(key, state);
                });
                left.keySet().forEach(key -> delete(delete, key));
                written.put(number, now);
            }
        }
    }

    private static void delete(PreparedStatement delete, String key) {
        try {
            delete.setString(1, key);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Does not know any more what the tables have: what was written was taken back. */
    void forget() {
        written.clear();
    }

    private String stored(int number, String column) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT " + column + " FROM \"DATA\".contributed WHERE number = ?")) {
            statement.setInt(1, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static String table(int number) {
        return "\"DATA\".x_" + number;
    }
}
