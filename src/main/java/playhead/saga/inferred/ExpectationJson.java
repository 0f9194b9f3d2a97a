package playhead.saga.inferred;

import java.math.BigDecimal;
import java.math.RoundingMode;
import playhead.event.JsonWriter;
import playhead.saga.Expectation;

/** Expectations as JSON, keys in the order that the reference fixes. */
public final class ExpectationJson {
    private static final int DIGITS = 3;

    /** A writer. */
    public ExpectationJson() {}

    /** One expectation: an object. */
    public void row(Expectation expectation, JsonWriter w) {
        w.object().name("type").text(expectation.type());
        w.name("likelihood").literal(plain(BigDecimal.valueOf(expectation.likelihood())));
        long millis = expectation.typicalMillis();
        w.name("usually").literal(millis < 0 ? "null" : plain(BigDecimal.valueOf(millis, DIGITS)));
        w.name("seen").number(expectation.seen());
        w.name("participant").text(expectation.participant()).end();
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(DIGITS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
