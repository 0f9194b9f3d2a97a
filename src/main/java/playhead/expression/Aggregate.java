package playhead.expression;

/**
 * A value over all entities of a type, which a condition needs before it can be tested.
 *
 * @param function what is computed
 * @param field the field as the expression names it; empty for {@link Function#COUNT}
 */
public record Aggregate(Function function, String field) {
    /** What can be computed. */
    public enum Function {
        SUM,
        COUNT,
        MIN,
        MAX
    }
}
