package playhead.expression;

import java.math.BigDecimal;

/** A slot compared with a whole number in a condition: the fast path, without an object made. */
final class NumberTest extends Node {
    private final int slot;
    private final Comparison.Operator operator;
    private final long constant;
    private final BigDecimal decimal;
    private final Node full;

    /** @param full the same comparison as a lenient node, for all that is no number */
    NumberTest(int slot, Comparison.Operator operator, long constant, Node full) {
        this.slot = slot;
        this.operator = operator;
        this.constant = constant;
        this.decimal = BigDecimal.valueOf(constant);
        this.full = full;
    }

    @Override
    boolean test(Row row, Scope scope) {
        return switch (row.kind(slot)) {
            case LONG -> operator.holds(Long.compare(row.number(slot), constant));
            case DECIMAL -> decimal(row, scope);
            default -> full.test(row, scope);
        };
    }

    private boolean decimal(Row row, Scope scope) {
        try {
            return operator.holds(row.decimal(slot).compareTo(decimal));
        } catch (NumberFormatException e) {
            return full.test(row, scope);
        }
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
