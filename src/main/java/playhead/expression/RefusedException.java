package playhead.expression;

/** Carries a refusal out of the recursion of parser and binder; {@link Compiler} makes a value of it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    RefusedException(int line, int column, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.column = column;
    }

    /** A refusal at an offset in code points. */
    static RefusedException at(String text, int offset, String reason) {
        int line = 1;
        int column = 1;
        int seen = 0;
        for (int i = 0; i < text.length() && seen < offset; seen++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            column++;
            if (c == '\n') {
                line++;
                column = 1;
            }
        }
        return new RefusedException(line, column, reason);
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
