package playhead.expression;

import playhead.event.Json;
import playhead.event.JsonText;

/** A slot compared with a text for equality in a condition: the fast path, without an object made. */
final class TextTest extends Node {
    private final int slot;
    private final boolean wanted;
    private final String constant;
    /** The constant as canonical JSON; null for one that no JSON can have, with half of a character. */
    private final Json canonical;

    private final Node full;

    /** @param full the same comparison as a lenient node, for all that is no text */
    TextTest(int slot, boolean wanted, String constant, Node full) {
        this.slot = slot;
        this.wanted = wanted;
        this.constant = constant;
        Json quoted = JsonText.quoted(constant);
        this.canonical = JsonText.unquote(quoted.bytes(), 0, quoted.length()).equals(constant) ? quoted : null;
        this.full = full;
    }

    @Override
    boolean test(Row row, Scope scope) {
        return row.kind(slot) == Row.Kind.TEXT ? isConstant(row) == wanted : full.test(row, scope);
    }

    private boolean isConstant(Row row) {
        return canonical == null ? row.text(slot).equals(constant) : row.isText(slot, constant, canonical);
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
