package playhead.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.readmodel.StateSource.Row;
import playhead.readmodel.StateSource.TypeInfo;

/** Entities without a row in a typed table: deleted ones, and those of types beyond the greatest number of tables. */
final class OtherEntities {
    static final List<String> CREATE = List.of("""
        CREATE TABLE "DATA".deleted_entities(type VARCHAR, entity VARCHAR, version BIGINT, last_position BIGINT,
            PRIMARY KEY(type, entity))\
        """, """
        CREATE VIEW "PUBLIC".deleted_entities AS
            SELECT type, entity, version, last_position FROM "DATA".deleted_entities\
        """, """
        CREATE TABLE "DATA".other_entities(type VARCHAR, entity VARCHAR, version BIGINT, last_position BIGINT,
            fields JSON, PRIMARY KEY(type, entity))\
        """, """
        CREATE VIEW "PUBLIC".other_entities AS
            SELECT type, entity, version, last_position, fields FROM "DATA".other_entities\
        """);

    private final Connection connection;
    private Map<String, TypeInfo> types = Map.of();

    OtherEntities(Connection connection) {
        this.connection = connection;
    }

    void adopt(List<TypeInfo> all) {
        types = new HashMap<>();
        all.stream().skip(EntityTables.MAX_TYPES).forEach(type -> types.put(type.name(), type));
    }

    /** True when there are types without a table of their own. */
    boolean any() {
        return !types.isEmpty();
    }

    void write(Row row) throws SQLException {
        if (row.exists()) {
            revive(row);
            Tables.run(
                    connection,
                    "MERGE INTO \"DATA\".other_entities VALUES (?, ?, ?, ?, ? FORMAT JSON)",
                    row.type(),
                    row.entity(),
                    row.version(),
                    row.lastPosition(),
                    FieldsJson.of(types.get(row.type()), row, 0));
        } else {
            Tables.run(
                    connection,
                    "DELETE FROM \"DATA\".other_entities WHERE type = ? AND entity = ?",
                    row.type(),
                    row.entity());
            writeDeleted(row);
        }
    }

    void writeDeleted(Row row) throws SQLException {
        Tables.run(
                connection,
                "MERGE INTO \"DATA\".deleted_entities VALUES (?, ?, ?, ?)",
                row.type(),
                row.entity(),
                row.version(),
                row.lastPosition());
    }

    void revive(Row row) throws SQLException {
        Tables.run(
                connection,
                "DELETE FROM \"DATA\".deleted_entities WHERE type = ? AND entity = ?",
                row.type(),
                row.entity());
    }

    void forgetDeleted(String type) throws SQLException {
        Tables.run(connection, "DELETE FROM \"DATA\".deleted_entities WHERE type = ?", type);
    }
}
