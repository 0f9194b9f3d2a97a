package playhead.expression;

/**
 * What came of compiling a text.
 *
 * @param <T> {@link Condition} or {@link Rule}
 */
public sealed interface Compilation<T> {
    /**
     * It can be evaluated.
     *
     * @param <T> condition or rule
     * @param expression the compiled expression
     */
    record Compiled<T>(T expression) implements Compilation<T> {}

    /**
     * It cannot.
     *
     * @param <T> condition or rule
     * @param line 1-based line in the text
     * @param column 1-based column in code points
     * @param reason one line for people
     */
    record Refused<T>(int line, int column, String reason) implements Compilation<T> {
        /** Line, column and reason in one line. */
        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": " + reason;
        }
    }
}
