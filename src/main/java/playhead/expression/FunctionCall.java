package playhead.expression;

import java.util.List;

/** A call of a function: failures and nulls of its arguments end it, then its body decides. */
final class FunctionCall extends Node {
    private final Function function;
    private final Node[] arguments;
    private final Body body;

    FunctionCall(Function function, List<Node> arguments, Body body) {
        this.function = function;
        this.arguments = arguments.toArray(Node[]::new);
        this.body = body;
    }

    /** What a function does with its values. */
    @FunctionalInterface
    interface Body {
        /** The result, a failure, or Java null when the values are of the wrong types. */
        Object apply(Object[] values);
    }

    @Override
    Object eval(Row row, Scope scope) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].eval(row, scope);
            if (values[i] instanceof Failure) {
                return values[i];
            }
            if (values[i] instanceof Null n) {
                return Failure.ofNull(n.label());
            }
            if (scope != null && values[i] instanceof playhead.event.Json json) {
                scope.read(json.length());
            }
        }
        Object result = body.apply(values);
        return result == null ? Failure.wrong(arguments[0].label(), values[0], "and " + function.needs()) : result;
    }

    @Override
    Type type() {
        return function.result();
    }
}
