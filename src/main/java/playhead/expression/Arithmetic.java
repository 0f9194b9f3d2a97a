package playhead.expression;

import java.time.Duration;
import playhead.event.EventTime;

/** {@code + - * / %} over numbers; {@code +} also over texts; times and durations. */
final class Arithmetic extends Node {
    private static final int LONGEST_TEXT = 1_000_000;
    private static final Failure TOO_LONG = Failure.because("a text becomes longer than 1,000,000 characters");

    private final char operator;
    private final Node left;
    private final Node right;

    /** @param operator one of {@code + - * / %} */
    Arithmetic(char operator, Node left, Node right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
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
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return switch (operator) {
                case '+' -> Numbers.add(a, b);
                case '-' -> Numbers.subtract(a, b);
                case '*' -> Numbers.multiply(a, b);
                case '/' -> Numbers.divide(a, b);
                default -> Numbers.remainder(a, b);
            };
        }
        if (a instanceof Null n) {
            return Failure.ofNull(n.label());
        }
        if (b instanceof Null n) {
            return Failure.ofNull(n.label());
        }
        return other(a, b, scope);
    }

    private Object other(Object a, Object b, Scope scope) {
        if (operator == '+' && a instanceof String x && b instanceof String y) {
            int length = x.length() + y.length();
            if (scope != null) {
                scope.write(length);
            }
            return length > LONGEST_TEXT ? TOO_LONG : x + y;
        }
        if (operator == '+' && a instanceof EventTime t && b instanceof Duration d) {
            return Times.plus(t, d);
        }
        if (operator == '+' && a instanceof Duration d && b instanceof EventTime t) {
            return Times.plus(t, d);
        }
        if (operator == '-' && a instanceof EventTime t && b instanceof Duration d) {
            return Times.plus(t, d.negated());
        }
        if (operator == '-' && a instanceof EventTime x && b instanceof EventTime y) {
            return Times.between(y, x);
        }
        if (a instanceof Duration x && b instanceof Duration y && (operator == '+' || operator == '-')) {
            return operator == '+' ? x.plus(y) : x.minus(y);
        }
        boolean blameRight = Numbers.isNumber(a) || (left.constant() != null && right.constant() == null);
        return blameRight
                ? Failure.wrong(right.label(), b, "beside " + Type.of(a).shown() + " at " + operator)
                : Failure.wrong(left.label(), a, "beside " + Type.of(b).shown() + " at " + operator);
    }

    @Override
    Type type() {
        return operator == '*' || operator == '/' || operator == '%'
                ? Type.NUMBER
                : left.type() == Type.NUMBER && right.type() == Type.NUMBER
                        ? Type.NUMBER
                        : left.type() == Type.TEXT || right.type() == Type.TEXT ? Type.TEXT : Type.ANY;
    }
}
