package playhead.saga.picture;

/**
 * How a line is drawn.
 *
 * @param tint what it means
 * @param thick in pixels
 * @param dashed with gaps
 * @param alpha how much of it is seen, 0 to 1
 */
public record Stroke(Tint tint, double thick, boolean dashed, double alpha) {
    /** A line without gaps. */
    static Stroke solid(Tint tint, double thick, double alpha) {
        return new Stroke(tint, thick, false, alpha);
    }

    /** A line with gaps. */
    static Stroke dashed(Tint tint, double thick, double alpha) {
        return new Stroke(tint, thick, true, alpha);
    }
}
