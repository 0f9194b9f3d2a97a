package playhead.workspace;

/**
 * Asks how the entities of a type were spread over time.
 *
 * @param type entity type
 * @param by field whose values are told apart, or null for none
 * @param sum field that is summed up, or null to count entities
 * @param replay the order
 * @param steps at how many moments, evenly spaced, the last of them the end
 * @param values how many values are told apart; the others are one
 */
public record OverTimeQuery(String type, String by, String sum, Replay replay, int steps, int values) {}
