package playhead.expression;

import playhead.event.ByteBuilder;
import playhead.event.Json;

/**
 * A compiled right-hand side. An absent, null or wrongly typed value is a failure unless {@code has()} guards it.
 * Immutable, for any number of threads.
 */
public final class Rule {
    private final Node root;
    private final boolean loops;

    Rule(Node root, boolean loops) {
        this.root = root;
        this.loops = loops;
    }

    /** The value for this row, or why there is none. A value that is only handed on keeps its text: 100.10 stays. */
    public Outcome evaluate(Row row) {
        try {
            if (root instanceof Slot slot) {
                return handedOn(slot, row);
            }
            Scope scope = null;
            if (loops) {
                scope = new Scope(null);
                scope.begin();
            }
            return outcome(root.eval(row, scope));
        } catch (Spent spent) {
            return new Outcome.Failed(spent.getMessage());
        }
    }

    private static Outcome handedOn(Slot slot, Row row) {
        Row.Kind kind = row.kind(slot.slot());
        return kind == Row.Kind.ABSENT ? outcome(slot.eval(row, null)) : new Outcome.Value(kind, row.json(slot.slot()));
    }

    private static Outcome outcome(Object value) {
        if (value instanceof Failure failure) {
            return new Outcome.Failed(failure.reason());
        }
        ByteBuilder json = new ByteBuilder(24);
        JsonValues.write(value, json);
        return new Outcome.Value(kind(value), Json.owning(json.toArray()));
    }

    private static Row.Kind kind(Object value) {
        return switch (Type.of(value)) {
            case NULL -> Row.Kind.NULL;
            case BOOLEAN -> Row.Kind.BOOLEAN;
            case NUMBER -> value instanceof Long ? Row.Kind.LONG : Row.Kind.DECIMAL;
            case LIST -> Row.Kind.LIST;
            case OBJECT -> Row.Kind.OBJECT;
            default -> Row.Kind.TEXT;
        };
    }
}
