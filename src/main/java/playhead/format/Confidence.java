package playhead.format;

/**
 * How sure a format is.
 *
 * @param percent 0 (not mine) to 100 (certain)
 * @param reason what was seen, a phrase for people
 */
public record Confidence(int percent, String reason) {
    /** Not this format. */
    public static final Confidence NONE = new Confidence(0, "");
}
