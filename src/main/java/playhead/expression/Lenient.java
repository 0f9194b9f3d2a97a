package playhead.expression;

/** In a condition: a comparison that fails, or a value that is neither true nor false, is false, and is counted. */
final class Lenient extends Node {
    private final Node comparison;

    Lenient(Node comparison) {
        this.comparison = comparison;
    }

    @Override
    Object eval(Row row, Scope scope) {
        Object value = comparison.eval(row, scope);
        if (comparison.type() != Type.BOOLEAN && !(value instanceof Failure) && !(value instanceof Null)) {
            scope.asTruth(comparison.label(), value);
        }
        if (value instanceof Boolean) {
            return value;
        }
        scope.count(
                switch (value) {
                    case Failure failure -> failure;
                    case Null n -> Failure.ofNull(n.label());
                    default -> Failure.wrong(comparison.label(), value, "where true or false is needed");
                });
        return Boolean.FALSE;
    }

    @Override
    Type type() {
        return Type.BOOLEAN;
    }
}
