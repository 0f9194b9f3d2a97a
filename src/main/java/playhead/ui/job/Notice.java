package playhead.ui.job;

/**
 * Something that ended while the user looked elsewhere.
 *
 * @param text a sentence, safe to show
 * @param problem true when it went wrong: it stays until it is dismissed
 * @param then what can be done now, or null; it has a button and stays longer
 */
public record Notice(String text, boolean problem, Then then) {
    /**
     * Something to do.
     *
     * @param title of the button
     * @param action what it does
     */
    public record Then(String title, Runnable action) {}

    /** A notice that only says something. */
    public Notice(String text, boolean problem) {
        this(text, problem, null);
    }
}
