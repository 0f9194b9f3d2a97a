package playhead.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import playhead.event.EventTime;
import playhead.event.Json;

/** What is known of a value before it is computed, and what is said of it in a refusal. */
enum Type {
    ANY("a value"),
    NULL("null"),
    BOOLEAN("true or false"),
    NUMBER("a number"),
    TEXT("text"),
    TIME("a time"),
    DURATION("a duration"),
    LIST("a list"),
    OBJECT("an object");

    private final String shown;

    Type(String shown) {
        this.shown = shown;
    }

    /** With its article. */
    String shown() {
        return shown;
    }

    /** True when a value of this type may turn out to be of the other. */
    boolean mayBe(Type other) {
        return this == other || this == ANY || other == ANY;
    }

    /** The type of a computed value. */
    static Type of(Object value) {
        return switch (value) {
            case Boolean _ -> BOOLEAN;
            case Long _ -> NUMBER;
            case BigDecimal _ -> NUMBER;
            case String _ -> TEXT;
            case Null _ -> NULL;
            case EventTime _ -> TIME;
            case Duration _ -> DURATION;
            case List<?> _ -> LIST;
            case Map<?, ?> _ -> OBJECT;
            case Json json -> json.bytes()[0] == '[' ? LIST : OBJECT;
            default -> ANY;
        };
    }
}
