package playhead.fold.rules;

/**
 * Why a definition is refused.
 *
 * @param line 1-based line in the document
 * @param reason one line for people
 */
public record Problem(int line, String reason) {
    /** Line and reason in one line. */
    @Override
    public String toString() {
        return "line " + line + ": " + reason;
    }
}
