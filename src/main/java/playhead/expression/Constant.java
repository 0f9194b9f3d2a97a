package playhead.expression;

/** A value known when compiling. */
final class Constant extends Node {
    private final Object value;

    Constant(Object value) {
        this.value = value;
    }

    @Override
    Object eval(Row row, Scope scope) {
        return value;
    }

    @Override
    Type type() {
        return Type.of(value);
    }

    @Override
    String label() {
        return value instanceof Null
                ? "null"
                : value instanceof String
                        ? '"' + value.toString() + '"'
                        : Numbers.isNumber(value) ? Numbers.print(value) : value.toString();
    }

    @Override
    Object constant() {
        return value;
    }
}
