package playhead.readmodel;

/** Reads a position as users write it: a number, {@code start}, {@code end}, a time, {@code +n}, {@code -n}. */
@FunctionalInterface
public interface PositionReader {
    /**
     * The position meant.
     *
     * @throws IllegalArgumentException with a reason to show, for a text that is none or lies outside of the log
     */
    long read(String text);
}
