package playhead.saga.define;

import java.util.List;
import playhead.expression.Condition;

/**
 * Events that mean something to a saga.
 *
 * @param types event types
 * @param when holds for them as well; null when the type is enough
 * @param mark what they mean
 */
public record EventPattern(List<String> types, Condition when, Mark mark) {
    public EventPattern {
        types = List.copyOf(types);
    }
}
