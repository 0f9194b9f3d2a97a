package playhead.saga.define;

/**
 * What an event means to a saga.
 *
 * @param sign its meaning
 * @param step place of the step in the definition, or -1
 * @param pair place of the effect with its undoing in the definition, or -1
 */
public record Mark(Sign sign, int step, int pair) {}
