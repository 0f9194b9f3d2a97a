package playhead.saga.define;

import java.time.Duration;
import playhead.expression.Rule;

/**
 * How long something may take.
 *
 * @param after time from its beginning, or null when an event says it
 * @param said what the beginning event says is the deadline, a time; or null
 */
public record Limit(Duration after, Rule said) {}
