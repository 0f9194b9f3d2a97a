package playhead.saga.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.saga.Saga;
import playhead.saga.SagaStep;

/** A comparison as JSON, keys in the order that the reference fixes. */
public final class ComparisonJson {
    private static final int DIGITS = 3;

    /** A writer of comparisons. */
    public ComparisonJson() {}

    /** One object. */
    public JsonWriter whole(SagaComparison compared, JsonWriter w) {
        w.object();
        head("one", compared.one(), w);
        head("other", compared.other(), w);
        w.name("divergesAt");
        if (compared.first() < 0) {
            w.nothing();
        } else {
            w.number(compared.first() + 1L);
        }
        w.name("payloadsCut").bool(compared.cut());
        w.name("steps").array();
        compared.steps().forEach(step -> step(compared, step, w));
        return w.end().end();
    }

    private static void head(String name, Saga saga, JsonWriter w) {
        w.name(name).object().name("id").text(saga.row().id());
        w.name("definition").text(saga.row().definition());
        w.name("status").text(saga.row().status().text());
        w.name("events").number(saga.row().events()).end();
    }

    private static void step(SagaComparison compared, AlignedStep step, JsonWriter w) {
        w.object().name("name").text(step.name());
        w.name("unlike").array();
        for (Unlike one : Unlike.values()) {
            if (step.unlike().contains(one)) {
                w.text(one.text());
            }
        }
        w.end();
        side("one", compared.one(), step.one(), w);
        side("other", compared.other(), step.other(), w);
        seconds("later", step.later(), w);
        seconds("longer", step.longer(), w);
        w.name("payload").array();
        for (PayloadChange change : step.payload()) {
            w.object().name("type").text(change.type());
            w.name("field").text(change.field());
            value("one", change.one(), change.mine(), w);
            value("other", change.other(), change.theirs(), w);
            w.end();
        }
        w.end().end();
    }

    private static void side(String name, Saga saga, int number, JsonWriter w) {
        w.name(name);
        if (number < 0) {
            w.nothing();
            return;
        }
        SagaStep step = saga.steps().get(number);
        w.object().name("number").number(number + 1L);
        w.name("status").text(step.status().text());
        w.name("attempts").number(step.attempts());
        w.name("error").text(step.error());
        w.name("events").array();
        step.events().forEach(w::number);
        w.end().end();
    }

    private static void value(String name, long position, Json value, JsonWriter w) {
        w.name(name).object().name("position").number(position);
        if (value != null) {
            w.name("value").raw(value);
        }
        w.end();
    }

    private static void seconds(String name, double seconds, JsonWriter w) {
        w.name(name);
        if (Double.isNaN(seconds)) {
            w.nothing();
        } else {
            BigDecimal rounded = BigDecimal.valueOf(seconds).setScale(DIGITS, RoundingMode.HALF_UP);
            w.literal(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
        }
    }
}
