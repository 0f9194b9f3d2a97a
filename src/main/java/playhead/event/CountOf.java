package playhead.event;

/**
 * How many there are of something, in words: {@code 1 event}, {@code 2 events}.
 *
 * @param count how many
 * @param one what it is called when there is one; several have an s behind it
 */
public record CountOf(long count, String one) {
    /** The count and the word that goes with it. */
    public String text() {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /**
     * The text, then what is said of them.
     *
     * @param ofOne said of one
     * @param ofSeveral said of none and of several
     */
    public String text(String ofOne, String ofSeveral) {
        return text() + " " + (count == 1 ? ofOne : ofSeveral);
    }
}
