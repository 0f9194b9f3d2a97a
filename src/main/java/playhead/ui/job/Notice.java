package playhead.ui.job;

/**
 * Something that ended while the user looked elsewhere.
 *
 * @param text a sentence, safe to show
 * @param problem true when it went wrong: it stays until it is dismissed
 */
public record Notice(String text, boolean problem) {}
