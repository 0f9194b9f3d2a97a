package playhead.history;

/**
 * A stretch of time in which nothing happened.
 *
 * @param from seconds since 1970 of the last event before it
 * @param to seconds since 1970 of the first event after it
 */
public record Silence(double from, double to) {
    /** How long it lasted, in seconds. */
    public double length() {
        return to - from;
    }
}
