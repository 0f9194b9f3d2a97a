package playhead.expression;

import playhead.event.EventTime;

/** {@code == != < <= > >=} over two values. */
final class Comparison extends Node {
    private final Operator operator;
    private final Node left;
    private final Node right;
    private final boolean withNull;

    Comparison(Operator operator, Node left, Node right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        this.withNull = left.constant() == Null.LITERAL || right.constant() == Null.LITERAL;
    }

    /** How two values are compared. */
    enum Operator {
        EQUAL("_==_", true),
        UNEQUAL("_!=_", true),
        LESS("_<_", false),
        AT_MOST("_<=_", false),
        GREATER("_>_", false),
        AT_LEAST("_>=_", false);

        private final String function;
        private final boolean equality;

        Operator(String function, boolean equality) {
            this.function = function;
            this.equality = equality;
        }

        /** The operator under CEL's name of its function, or null. */
        static Operator of(String function) {
            for (Operator operator : values()) {
                if (operator.function.equals(function)) {
                    return operator;
                }
            }
            return null;
        }

        boolean isEquality() {
            return equality;
        }

        /** The operator that says the same with the sides exchanged. */
        Operator mirrored() {
            return switch (this) {
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case GREATER -> LESS;
                case AT_LEAST -> AT_MOST;
                default -> this;
            };
        }

        /** Whether it holds when the left side compares to the right like this number to 0. */
        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    @Override
    Object eval(Row row, Scope scope) {
        Object a = left.eval(row, scope);
        if (a instanceof Failure) {
            return a;
        }
        Object b = right.eval(row, scope);
        if (b instanceof Failure) {
            return b;
        }
        if (withNull && operator.isEquality()) {
            return (a instanceof Null && b instanceof Null) == (operator == Operator.EQUAL);
        }
        if (a instanceof Null n) {
            return Failure.ofNull(n.label());
        }
        if (b instanceof Null n) {
            return Failure.ofNull(n.label());
        }
        return compare(a, b);
    }

    private Object compare(Object a, Object b) {
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return operator.holds(Numbers.compare(a, b));
        }
        if (a instanceof EventTime && b instanceof String text) {
            EventTime time = Times.parse(text);
            return time == null ? mismatch(a, b) : compare(a, time);
        }
        if (b instanceof EventTime && a instanceof String text) {
            EventTime time = Times.parse(text);
            return time == null ? mismatch(a, b) : compare(time, b);
        }
        Type type = Type.of(a);
        if (type != Type.of(b)) {
            return mismatch(a, b);
        }
        if (type == Type.LIST || type == Type.OBJECT) {
            return operator.isEquality()
                    ? Values.same(a, b) == (operator == Operator.EQUAL)
                    : Failure.wrong(left.label(), a, "which has no order");
        }
        return operator.isEquality()
                ? Values.same(a, b) == (operator == Operator.EQUAL)
                : (Object) operator.holds(Values.order(a, b));
    }

    private Failure mismatch(Object a, Object b) {
        boolean blameRight = left.constant() != null;
        return blameRight
                ? Failure.wrong(right.label(), b, "compared with " + Type.of(a).shown())
                : Failure.wrong(left.label(), a, "compared with " + Type.of(b).shown());
    }

    @Override
    Type type() {
        return Type.BOOLEAN;
    }
}
