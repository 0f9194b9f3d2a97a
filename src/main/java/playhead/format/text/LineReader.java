package playhead.format.text;

/** Takes the lines of one file, in its order, and makes records of them. For one reading, one thread. */
public interface LineReader {
    /**
     * Takes a line that is not empty.
     *
     * @return why it is none of this format, a line for people; null when it was taken
     */
    String take(Line line);

    /** There are no more lines. */
    default void end() {
        // Most give on each line as it comes.
    }
}
