package playhead.readmodel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * What a column can hold: the narrowest kind that fits every value it ever had. Kinds only widen, so that the same
 * log gives the same tables whether they were built at once or grew.
 */
public enum ColumnKind {
    /** Nothing but null so far. */
    NOTHING("VARCHAR"),
    /** Truth values. */
    BOOLEAN("BOOLEAN"),
    /** Whole numbers of 64 bits. */
    INTEGER("BIGINT"),
    /** Any number of up to {@value #MAX_DIGITS} digits and a moderate exponent. */
    DECIMAL("DECFLOAT(" + ColumnKind.MAX_DIGITS + ")"),
    /** Text, lists, longer numbers, and all that is mixed. */
    TEXT("VARCHAR");

    /** Digits that a {@link #DECIMAL} keeps exactly; a longer number makes its column text. */
    public static final int MAX_DIGITS = 40;

    private static final int MAX_SCALE = 1_000;
    private static final int MAX_LENGTH = 100;

    private final String sqlType;

    ColumnKind(String sqlType) {
        this.sqlType = sqlType;
    }

    String sqlType() {
        return sqlType;
    }

    /** The kind that holds what both hold. */
    public ColumnKind widen(ColumnKind other) {
        if (this == other || other == NOTHING) {
            return this;
        }
        if (this == NOTHING) {
            return other;
        }
        boolean numbers = (this == INTEGER || this == DECIMAL) && (other == INTEGER || other == DECIMAL);
        return numbers ? DECIMAL : TEXT;
    }

    /** The narrowest kind for one canonical JSON value. */
    public static ColumnKind of(byte[] json, int from, int to) {
        return switch (json[from]) {
            case 'n' -> NOTHING;
            case 't', 'f' -> BOOLEAN;
            case '"', '[', '{' -> TEXT;
            default -> ofNumber(json, from, to);
        };
    }

    private static ColumnKind ofNumber(byte[] json, int from, int to) {
        if (to - from > MAX_LENGTH) {
            return TEXT;
        }
        boolean whole = true;
        for (int i = from; i < to; i++) {
            whole &= json[i] == '-' || (json[i] >= '0' && json[i] <= '9');
        }
        if (whole && to - from <= 18) {
            return INTEGER;
        }
        BigDecimal number = new BigDecimal(new String(json, from, to - from, StandardCharsets.US_ASCII));
        if (whole && number.precision() <= 19 && number.toBigInteger().bitLength() < Long.SIZE) {
            return INTEGER;
        }
        return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_SCALE ? DECIMAL : TEXT;
    }
}
