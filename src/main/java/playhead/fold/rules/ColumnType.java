package playhead.fold.rules;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import playhead.event.Json;
import playhead.expression.Row;

/** What a column may hold beside null. */
public enum ColumnType {
    /** Any text. */
    TEXT,
    /** A whole number of any size. */
    INTEGER,
    /** Any number. */
    DECIMAL,
    /** True or false. */
    BOOLEAN,
    /** A text that begins as an ISO date does. */
    TIME,
    /** Any value; an object becomes nested fields. */
    JSON;

    /** The type of this name, or null. */
    static ColumnType of(String name) {
        return Arrays.stream(values())
                .filter(t -> t.shown().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** As written in a definition. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as the column keeps it, or Java null when it is of another type. */
    Json accept(Row.Kind kind, Json value) {
        boolean fits = kind == Row.Kind.NULL
                || switch (this) {
                    case JSON -> true;
                    case TEXT -> kind == Row.Kind.TEXT;
                    case BOOLEAN -> kind == Row.Kind.BOOLEAN;
                    case DECIMAL -> kind == Row.Kind.LONG || kind == Row.Kind.DECIMAL;
                    case TIME -> kind == Row.Kind.TEXT && beginsAsDate(value.bytes());
                    case INTEGER -> kind == Row.Kind.LONG;
                };
        return fits ? value : this == INTEGER && kind == Row.Kind.DECIMAL ? whole(value) : null;
    }

    /** 5.0 is a whole number as well; 1e999999999 is not written out to see. */
    private static Json whole(Json value) {
        try {
            BigDecimal n = new BigDecimal(new String(value.bytes(), StandardCharsets.US_ASCII)).stripTrailingZeros();
            return n.scale() <= 0 && n.scale() >= -1_000 ? Json.canonical(n.toPlainString()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean beginsAsDate(byte[] quoted) {
        String pattern = "\"0000-00-00";
        if (quoted.length < pattern.length() + 1) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            boolean digit = quoted[i] >= '0' && quoted[i] <= '9';
            if (pattern.charAt(i) == '0' ? !digit : quoted[i] != pattern.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
