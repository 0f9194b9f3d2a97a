package playhead.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.readmodel.TableContributor.Column;
import playhead.readmodel.TableContributor.Shape;
import playhead.readmodel.TableContributor.Type;

/** Tables of contributors: made for their shape, written whole when their revision changes. */
final class ContributedTables {
    static final List<String> CREATE =
            List.of("CREATE TABLE \"DATA\".contributed(number INT PRIMARY KEY, shape VARCHAR, revision VARCHAR)");

    private final Connection connection;
    private final List<TableContributor> contributors;

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

    private void rows(int number, TableContributor contributor, long position) throws SQLException {
        Tables.run(connection, "DELETE FROM " + table(number));
        List<Column> columns = contributor.shape().columns();
        String values = columns.stream()
                .map(column -> column.type() == Type.JSON ? "? FORMAT JSON" : "?")
                .collect(Collectors.joining(", ", " VALUES (", ")"));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table(number) + values)) {
            contributor.rows(position, row -> {
                try {
                    for (int i = 0; i < columns.size(); i++) {
                        insert.setObject(
                                i + 1,
                                switch (row[i]) {
                                    case EventTime time ->
                                        EventColumns.time(time).getString();
                                    case Json json -> json.bytes();
                                    case null -> null;
                                    default -> row[i];
                                });
                    }
                    insert.executeUpdate();
                } catch (SQLException e) {
                    throw new SqlFailure(e);
                }
            });
        }
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
