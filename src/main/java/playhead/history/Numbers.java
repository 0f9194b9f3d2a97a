package playhead.history;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import playhead.event.Json;

/** Reads JSON numbers without being talked into giant ones. */
final class Numbers {
    /** A number with a greater exponent is not reckoned with: adding 1e999999999 to 1 would fill the memory. */
    private static final int GREATEST_EXPONENT = 1_000;

    private static final int LONGEST = 2_000;

    private Numbers() {}

    /** A computed number as JSON, without exponent. */
    static Json json(BigDecimal number) {
        return Json.canonical(number.toPlainString());
    }

    /** The number, or null when it is too long or too large to reckon with. */
    static BigDecimal parse(byte[] json, int from, int to) {
        if (to - from > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(new String(json, from, to - from, StandardCharsets.US_ASCII));
            return Math.abs((long) number.scale()) > GREATEST_EXPONENT + number.precision() ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
