package playhead.expression;

/** A slot compared with a text for equality in a condition: the fast path, without an object made. */
final class TextTest extends Node {
    private final int slot;
    private final boolean wanted;
    private final String constant;
    private final Node full;

    /** @param full the same comparison as a lenient node, for all that is no text */
    TextTest(int slot, boolean wanted, String constant, Node full) {
        this.slot = slot;
        this.wanted = wanted;
        this.constant = constant;
        this.full = full;
    }

    @Override
    boolean test(Row row, Scope scope) {
        return row.kind(slot) == Row.Kind.TEXT ? row.text(slot).equals(constant) == wanted : full.test(row, scope);
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
