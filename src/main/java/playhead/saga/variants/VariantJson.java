package playhead.saga.variants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import playhead.event.JsonWriter;
import playhead.saga.SagaStatus;

/** Variants as JSON, keys in the order that the reference fixes. */
public final class VariantJson {
    private static final int MILLI_DIGITS = 3;

    /** A writer. */
    public VariantJson() {}

    /** One variant: an object. */
    public void row(Variant variant, JsonWriter w) {
        w.object().name("definition").text(variant.definition());
        w.name("count").number(variant.count());
        w.name("outcomes").object();
        for (SagaStatus status : SagaStatus.values()) {
            if (variant.outcomes().containsKey(status)) {
                w.name(status.text()).number(variant.outcomes().get(status));
            }
        }
        w.end();
        seconds("median", variant.medianMillis(), w);
        seconds("p95", variant.p95Millis(), w);
        w.name("path").array();
        variant.path().forEach(w::text);
        w.end().end();
    }

    private static void seconds(String name, long millis, JsonWriter w) {
        String shown = BigDecimal.valueOf(millis, MILLI_DIGITS)
                .setScale(MILLI_DIGITS, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
        w.name(name).literal(millis < 0 ? "null" : shown);
    }
}
