package playhead.saga;

/**
 * What may still come in an open saga, as sagas that stood where it stands went on. No evidence of anything.
 *
 * @param type event type
 * @param participant lane that it belonged to there
 * @param likelihood share of those sagas in which it came, 0 to 1
 * @param typicalMillis middle of the times until it came, -1 without times
 * @param seen how many sagas it is said from
 */
public record Expectation(String type, String participant, double likelihood, long typicalMillis, int seen) {
    /** How likely it is and how long it usually takes, English. */
    public String said() {
        String likely = Math.round(likelihood * 100) + " %";
        return typicalMillis < 0 ? likely : likely + ", usually after " + new Span(typicalMillis / 1_000.0).text();
    }
}
