package playhead.expression;

/**
 * A closure: one step of a compiled expression. Immutable, safe for several threads.
 *
 * <p>Values are Boolean, Long, BigDecimal, String, EventTime, Duration, {@link Null}, List, Map,
 * {@link playhead.event.Json} (a list or object that was not opened yet) or a {@link Failure}.
 */
abstract class Node {
    /**
     * The value.
     *
     * @param scope variables, budget and counters of this evaluation; null in a rule without loops
     */
    abstract Object eval(Row row, Scope scope);

    /** The truth value in a condition, where failures have become false before. */
    boolean test(Row row, Scope scope) {
        return eval(row, scope) == Boolean.TRUE;
    }

    /** What is known of the value when compiling. */
    Type type() {
        return Type.ANY;
    }

    /** How it is called in a refusal: the name of a field where there is one. */
    String label() {
        return "value";
    }

    /** The value if it is known when compiling, else null. */
    Object constant() {
        return null;
    }
}
