package playhead.expression;

/** {@code && || !} and the choice {@code a ? b : c}, with CEL's rule that a decided side outweighs a failing one. */
final class Logic {
    private Logic() {}

    /** The value as true, false or a failure. */
    static Object truth(Node node, Row row, Scope scope) {
        Object value = node.eval(row, scope);
        return switch (value) {
            case Boolean _ -> value;
            case Failure _ -> value;
            case Null n -> Failure.ofNull(n.label());
            default -> Failure.wrong(node.label(), value, "where true or false is needed");
        };
    }

    /** Both, or either: {@code decisive} is the value of one side that settles the whole. */
    static final class Junction extends Node {
        private final boolean decisive;
        private final Node left;
        private final Node right;

        /** @param decisive false for {@code &&}, true for {@code ||} */
        Junction(boolean decisive, Node left, Node right) {
            this.decisive = decisive;
            this.left = left;
            this.right = right;
        }

        @Override
        Object eval(Row row, Scope scope) {
            Object a = truth(left, row, scope);
            if (a instanceof Boolean b && b == decisive) {
                return a;
            }
            Object b = truth(right, row, scope);
            return b instanceof Boolean x && x == decisive ? b : a instanceof Failure ? a : b;
        }

        @Override
        boolean test(Row row, Scope scope) {
            return decisive
                    ? left.test(row, scope) || right.test(row, scope)
                    : left.test(row, scope) && right.test(row, scope);
        }

        @Override
        Type type() {
            return Type.BOOLEAN;
        }
    }

    /** The opposite. */
    static final class Not extends Node {
        private final Node of;

        Not(Node of) {
            this.of = of;
        }

        @Override
        Object eval(Row row, Scope scope) {
            Object value = truth(of, row, scope);
            return value instanceof Boolean b ? (Object) !b : value;
        }

        @Override
        boolean test(Row row, Scope scope) {
            return !of.test(row, scope);
        }

        @Override
        Type type() {
            return Type.BOOLEAN;
        }
    }

    /** One of two values. */
    static final class Choice extends Node {
        private final Node when;
        private final Node then;
        private final Node otherwise;

        Choice(Node when, Node then, Node otherwise) {
            this.when = when;
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        Object eval(Row row, Scope scope) {
            Object value = truth(when, row, scope);
            return value instanceof Boolean b ? (b ? then : otherwise).eval(row, scope) : value;
        }

        @Override
        Type type() {
            return then.type() == otherwise.type() ? then.type() : Type.ANY;
        }
    }
}
