package playhead.readmodel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import playhead.event.Json;
import playhead.event.JsonText;

/** A canonical JSON value as the Java value that its column takes. SQL has one NULL for null and for absent. */
final class ColumnValue {
    private ColumnValue() {}

    static Object of(Json json, ColumnKind kind) {
        if (json == null || json.bytes()[0] == 'n') {
            return null;
        }
        byte[] bytes = json.bytes();
        return switch (kind) {
            case NOTHING -> null;
            case BOOLEAN -> bytes[0] == 't';
            case INTEGER -> Long.valueOf(ascii(bytes));
            case DECIMAL -> decimal(bytes);
            case TEXT -> bytes[0] == '"' ? JsonText.unquote(bytes, 0, bytes.length) : json.toString();
        };
    }

    /** Without trailing zeros, as H2 keeps such numbers: {@code 100.10} and {@code 100.1} are one number. */
    private static BigDecimal decimal(byte[] bytes) {
        BigDecimal number = new BigDecimal(ascii(bytes)).stripTrailingZeros();
        return number.scale() < 0 && number.scale() > -ColumnKind.MAX_DIGITS ? number.setScale(0) : number;
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
