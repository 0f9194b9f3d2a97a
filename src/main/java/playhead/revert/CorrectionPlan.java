package playhead.revert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import playhead.event.Effect;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.event.JsonWriter;
import playhead.history.DiffJson;
import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.history.TimeIndex;

/**
 * What a rehearsal says, to be done in the system that the log came from: a JSON object a line, or SQL statements for
 * logs of row changes. A statement names the values that it expects, so that it changes no row that has moved on.
 *
 * @param changes what is to change
 * @param index that it was rehearsed on
 */
public record CorrectionPlan(List<DiffRow> changes, TimeIndex index) {
    /** Writes a line an entity: {@code entity, type, change, fields}. */
    public void writeJson(OutputStream out) throws IOException {
        JsonWriter line = new JsonWriter();
        for (DiffRow row : changes) {
            DiffJson.write(row, line.clear());
            out.write(line.bytes().array(), 0, line.bytes().size());
            out.write('\n');
        }
    }

    /** The first entity type that no table stands behind, since its events are not changes of rows; null when none is. */
    public String withoutTable() {
        for (DiffRow row : changes) {
            int entity = index.find(row.ref());
            if (index.events().at(index.positionOf(entity, 1)).effect() == Effect.MERGE) {
                return row.ref().type();
            }
        }
        return null;
    }

    /**
     * Writes a statement an entity: the entity's type is the table.
     *
     * @param key column with the entity's id
     */
    public void writeSql(String key, OutputStream out) throws IOException {
        StringBuilder sql = new StringBuilder("""
            -- Each statement expects the values that the log had at its end.
            -- One that changes no row says that the row has moved on: look at it before the transaction ends.
            BEGIN;
            """);
        changes.forEach(row -> statement(row, key, sql));
        out.write(sql.append("COMMIT;\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void statement(DiffRow row, String key, StringBuilder sql) {
        String table = table(row.ref().type());
        String id = text(row.ref().id());
        switch (row.change()) {
            case ADDED -> {
                StringBuilder values = new StringBuilder(id);
                sql.append("INSERT INTO ").append(table).append(" (").append(name(key));
                for (FieldChange field : withoutKey(row, key)) {
                    sql.append(", ").append(name(field.field().toString()));
                    values.append(", ").append(value(field.now()));
                }
                sql.append(") VALUES (").append(values).append(");\n");
            }
            case REMOVED -> {
                sql.append("DELETE FROM ").append(table);
                where(row, key, id, sql);
            }
            case CHANGED -> {
                sql.append("UPDATE ").append(table).append(" SET ");
                for (int i = 0; i < row.fields().size(); i++) {
                    FieldChange field = row.fields().get(i);
                    sql.append(i == 0 ? "" : ", ")
                            .append(name(field.field().toString()))
                            .append(" = ")
                            .append(value(field.now()));
                }
                where(row, key, id, sql);
            }
        }
    }

    private static void where(DiffRow row, String key, String id, StringBuilder sql) {
        sql.append(" WHERE ").append(name(key)).append(" = ").append(id);
        for (FieldChange field : withoutKey(row, key)) {
            String old = value(field.old());
            sql.append(" AND ")
                    .append(name(field.field().toString()))
                    .append(old.equals("NULL") ? " IS NULL" : " = " + old);
        }
        sql.append(";\n");
    }

    /** The row has its key once, also where the log tells it among the fields. */
    private static List<FieldChange> withoutKey(DiffRow row, String key) {
        return row.fields().stream()
                .filter(field -> !field.field().toString().equals(key))
                .toList();
    }

    /** A type such as {@code shop.customer} is a table in a schema, as captured changes name it. */
    private static String table(String type) {
        boolean named = !type.startsWith(".") && !type.endsWith(".") && !type.contains("..");
        return !named
                ? name(type)
                : Arrays.stream(type.split("\\.")).map(CorrectionPlan::name).collect(Collectors.joining("."));
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    private static String value(Json json) {
        if (json == null) {
            return "NULL";
        }
        return switch (json.bytes()[0]) {
            case '"' -> text(JsonText.unquote(json.bytes(), 0, json.length()));
            case '{', '[' -> text(json.toString());
            case 'n' -> "NULL";
            case 't' -> "TRUE";
            case 'f' -> "FALSE";
            default -> json.toString();
        };
    }
}
