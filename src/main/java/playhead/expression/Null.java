package playhead.expression;

/**
 * The value null, with the name of what holds it so that a refusal can say it.
 *
 * @param label how the holder is shown
 */
record Null(String label) {
    /** The {@code null} written in an expression, or standing inside a list or object. */
    static final Null LITERAL = new Null("null");
}
