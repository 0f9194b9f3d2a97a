package playhead.readmodel;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import playhead.event.ByteBuilder;
import playhead.event.EventTime;
import playhead.event.JsonText;

/** A value of a query as JSON. */
final class SqlValue {
    private static final int PLAIN_DIGITS = 100;

    private SqlValue() {}

    /** The value in Java; JSON as its bytes, binary as hexadecimal text. */
    static Object read(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value instanceof byte[] bytes && isBinary(rows.getMetaData().getColumnType(column))
                ? HexFormat.of().formatHex(bytes)
                : value;
    }

    static void write(Object value, ByteBuilder out) {
        switch (value) {
            case null -> out.addUtf8("null");
            case byte[] json -> out.add(json);
            case BigDecimal number ->
                out.addUtf8(
                        Math.abs((long) number.scale()) <= PLAIN_DIGITS ? number.toPlainString() : number.toString());
            case Double number when !Double.isFinite(number) -> JsonText.quote(number.toString(), out);
            case Float number when !Float.isFinite(number) -> JsonText.quote(number.toString(), out);
            case Number number -> out.addUtf8(number.toString());
            case Boolean truth -> out.addUtf8(truth.toString());
            case OffsetDateTime time -> JsonText.quote(time(time.toInstant()), out);
            case Array array -> write(elements(array), out);
            case Object[] list -> list(list, out);
            case java.sql.ResultSet ignored -> JsonText.quote("rows", out);
            default -> JsonText.quote(value.toString(), out);
        }
    }

    private static void list(Object[] list, ByteBuilder out) {
        out.add('[');
        for (int i = 0; i < list.length; i++) {
            if (i > 0) {
                out.add(',');
            }
            write(list[i], out);
        }
        out.add(']');
    }

    /** As many fraction digits as are not zero. */
    private static String time(Instant instant) {
        int digits = 9;
        for (int nanos = instant.getNano(); digits > 0 && nanos % 10 == 0; nanos /= 10) {
            digits--;
        }
        return new EventTime(instant.getEpochSecond(), instant.getNano(), digits, "", true).print();
    }

    private static Object[] elements(Array array) {
        try {
            return (Object[]) array.getArray();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static boolean isBinary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.BLOB;
    }
}
