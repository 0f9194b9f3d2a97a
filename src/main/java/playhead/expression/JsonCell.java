package playhead.expression;

import java.math.BigDecimal;
import playhead.event.Json;
import playhead.event.JsonText;

/** One canonical JSON value read as {@link Row} reads its slots. Reusable; for one thread. */
public final class JsonCell {
    private Json json;
    private Row.Kind kind = Row.Kind.ABSENT;

    /** A cell with nothing in it. */
    public JsonCell() {}

    /** Puts a value in, Java null for absent. */
    public void on(Json value) {
        json = value;
        kind = value == null ? Row.Kind.ABSENT : JsonValues.kind(value.bytes(), 0, value.length());
    }

    /** See {@link Row#kind}. */
    public Row.Kind kind() {
        return kind;
    }

    /** See {@link Row#bool}. */
    public boolean bool() {
        return json.bytes()[0] == 't';
    }

    /** See {@link Row#number}. */
    public long number() {
        return JsonValues.number(json.bytes(), 0, json.length());
    }

    /** See {@link Row#decimal}; NumberFormatException when the exponent is beyond an int. */
    public BigDecimal decimal() {
        return JsonValues.decimal(json.bytes(), 0, json.length());
    }

    /** See {@link Row#text}. */
    public String text() {
        return JsonText.unquote(json.bytes(), 0, json.length());
    }

    /** See {@link Row#json}. */
    public Json json() {
        return json;
    }
}
