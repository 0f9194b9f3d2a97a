package playhead.saga;

/**
 * What somebody had to say about a saga.
 *
 * @param position the place in the log that it stands at
 * @param by who said it, or null
 * @param text what was said
 */
public record SagaNote(long position, String by, String text) {
    /** In one line. */
    public String line() {
        String said = text.replaceAll("\\s*\\R\\s*", " · ");
        return by == null ? said : by + ": " + said;
    }
}
