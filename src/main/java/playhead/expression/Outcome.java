package playhead.expression;

import playhead.event.Json;

/** What a rule came to. */
public sealed interface Outcome {
    /**
     * A value.
     *
     * @param kind kind of the value; never absent. Times and durations are texts
     * @param json canonical JSON
     */
    record Value(Row.Kind kind, Json json) implements Outcome {}

    /**
     * None.
     *
     * @param reason one line for people
     */
    record Failed(String reason) implements Outcome {}
}
