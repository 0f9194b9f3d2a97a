package playhead.expression;

/** Ends an evaluation that went beyond its budget; {@link Condition} and {@link Rule} make a failure of it. */
final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent(String reason) {
        super(reason, null, false, false);
    }

    Failure failure() {
        return Failure.because(getMessage());
    }
}
