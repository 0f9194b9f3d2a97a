package playhead.format.debezium;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import playhead.event.ByteBuilder;
import playhead.event.Effect;
import playhead.event.JsonCursor;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.json.CanonicalJson;
import playhead.format.json.EnvelopeSink;
import playhead.format.json.KeyedLines;
import playhead.format.json.Scalars;

/** Says which row of which table a change event changes, and how. For one reading, one thread. */
final class DebeziumSink extends EnvelopeSink {
    static final String ENTITY = "debezium:key";
    static final String TYPE = "debezium:type";
    static final String TIME = "debezium:time";
    static final String TRANSACTION = "debezium:transaction";
    static final String ROW = "debezium:row";

    private static final long MICRO = 1_000_000L;
    private static final long NANO = 1_000_000_000L;
    private static final String SOURCE = "source";
    /** What stands for a value that the database did not tell because it did not change. */
    private static final byte[] UNTOLD = "\"__debezium_unavailable_value\"".getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, String> OPERATIONS =
            Map.of("c", "create", "u", "update", "d", "delete", "r", "read", "t", "truncate", "m", "message");

    private final JsonCursor members = new JsonCursor();
    private final CanonicalJson json = new CanonicalJson();
    private boolean wrapped;

    DebeziumSink(RecordSink sink) {
        super(sink);
    }

    @Override
    protected void add(RawRecord read) {
        wrapped = !find("op") && find("payload", "op");
        String op = said("op");
        if (op == null) {
            return;
        }
        String table = first(said(SOURCE, "table"), said(SOURCE, "collection"));
        read.entityType(first(joined(".", said(SOURCE, "db"), schema(), table), "row"));
        read.text(TYPE, joined(":", table, OPERATIONS.getOrDefault(op, op)));
        read.text(TIME, time());
        read.text(TRANSACTION, said("transaction", "id"));
        boolean deleted = op.equals("d");
        byte[] row = row(read, deleted ? "before" : "after");
        if (row == null) {
            return;
        }
        read.text(ENTITY, first(text(KeyedLines.KEY), key(row, table)));
        boolean whole = put(read, row);
        read.effect(deleted ? Effect.DELETE : whole ? Effect.IMAGE : Effect.MERGE);
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        super.reject(line, offset, KeyedLines.isTombstone(text) ? KeyedLines.TOMBSTONE : reason, text);
    }

    /** The schema of a table, where it is not the one that databases have anyway. */
    private String schema() {
        String schema = said(SOURCE, "schema");
        return "public".equals(schema) || "dbo".equals(schema) ? null : schema;
    }

    private String said(String... path) {
        return text(path(path));
    }

    private String[] path(String... path) {
        if (!wrapped) {
            return path;
        }
        String[] inside = new String[path.length + 1];
        inside[0] = "payload";
        System.arraycopy(path, 0, inside, 1, path.length);
        return inside;
    }

    /** When the database changed the row; where the source does not say it, as in snapshots, when it was read. */
    private String time() {
        String nanos = said(SOURCE, "ts_ns");
        String micros = said(SOURCE, "ts_us");
        String millis = said(SOURCE, "ts_ms");
        if (millis == null || millis.equals("0")) {
            return millis(said("ts_ms"));
        }
        return nanos != null ? instant(nanos, NANO) : micros != null ? instant(micros, MICRO) : millis(millis);
    }

    /** The row as an object; documents of MongoDB are texts that hold one. Null when there is none. */
    private byte[] row(RawRecord read, String name) {
        if (!find(path(name)) || kind() != '{' && kind() != '"') {
            return null;
        }
        byte[] value = Arrays.copyOfRange(read.bytes(), from(), to());
        if (value[0] == '{') {
            return value;
        }
        String held = first(Scalars.text(value, 0, value.length), "");
        byte[] text = held.getBytes(StandardCharsets.UTF_8);
        ByteBuilder document = new ByteBuilder(text.length + 1);
        boolean whole = json.append(text, 0, text.length, document);
        return whole && document.array()[0] == '{' ? document.toArray() : null;
    }

    /** The value of {@code id}, {@code _id} or the id named for the table, else of the first column: there keys stand. */
    private String key(byte[] row, String table) {
        String first = null;
        String own = null;
        members.enter(row, 0, row.length);
        while (members.next()) {
            String value = scalar(row);
            String name = members.key();
            if (name.equals("id") || name.equals("_id")) {
                return value;
            }
            if (first == null) {
                first = value;
            }
            if (own == null && table != null && isOwn(name, table)) {
                own = value;
            }
        }
        return own == null ? first : own;
    }

    private static boolean isOwn(String name, String table) {
        String column = name.replace("_", "").toLowerCase(Locale.ROOT);
        String what = column.endsWith("id") ? column.substring(0, column.length() - 2) : "";
        return !what.isEmpty()
                && table.replace("_", "").toLowerCase(Locale.ROOT).startsWith(what);
    }

    /** The text of a value; of an object with one member, such as {@code {"$oid":…}}, that of the member. */
    private String scalar(byte[] row) {
        if (members.kind() != '{') {
            return Scalars.text(row, members);
        }
        JsonCursor inner = new JsonCursor();
        inner.enter(row, members.valueFrom(), members.valueTo());
        return inner.next() ? Scalars.text(row, inner) : null;
    }

    /** Adds the row as the payload, without values that are untold; answers whether all are told. */
    private boolean put(RawRecord read, byte[] row) {
        boolean whole = true;
        boolean none = true;
        ByteBuilder out = read.values().add('{');
        members.enter(row, 0, row.length);
        while (members.next()) {
            boolean told = !Arrays.equals(UNTOLD, 0, UNTOLD.length, row, members.valueFrom(), members.valueTo());
            if (told) {
                out = none ? out : out.add(',');
                out.add(row, members.keyFrom() - 1, members.valueTo());
                none = false;
            }
            whole &= told;
        }
        out.add('}');
        read.member(ROW);
        return whole;
    }
}
