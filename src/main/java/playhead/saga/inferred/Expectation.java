package playhead.saga.inferred;

/**
 * What may still come in an open saga, as sagas that stood where it stands went on.
 *
 * @param type event type
 * @param likelihood share of those sagas in which it came, 0 to 1
 * @param typicalMillis middle of the times until it came, -1 without times
 * @param seen how many sagas it is said from
 */
public record Expectation(String type, double likelihood, long typicalMillis, int seen) {}
