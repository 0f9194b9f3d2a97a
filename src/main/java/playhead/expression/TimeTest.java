package playhead.expression;

import playhead.event.EventTime;

/** A slot that holds a time compared with a constant time in a condition: the fast path, without an object made. */
final class TimeTest extends Node {
    private final int slot;
    private final Comparison.Operator operator;
    private final EventTime constant;
    private final Node full;

    /** @param full the same comparison as a lenient node, for all that is no time */
    TimeTest(int slot, Comparison.Operator operator, EventTime constant, Node full) {
        this.slot = slot;
        this.operator = operator;
        this.constant = constant;
        this.full = full;
    }

    @Override
    boolean test(Row row, Scope scope) {
        if (row.kind(slot) != Row.Kind.TEXT) {
            return full.test(row, scope);
        }
        int order = row.order(slot, constant);
        return order == Row.NO_TIME ? full.test(row, scope) : operator.holds(order);
    }

    @Override
    Object eval(Row row, Scope scope) {
        return test(row, scope);
    }

    @Override
    Type type() {
        return Type.BOOLEAN;
    }
}
