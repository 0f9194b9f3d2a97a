package playhead.expression;

import java.util.List;

/**
 * A compiled filter or condition. A comparison with an absent, null or wrongly typed value is false and counted, so a
 * test never fails. Immutable, for any number of threads.
 */
public final class Condition {
    private final Node root;
    private final Usage usage;
    private final List<Condition> parts;

    /** @param parts see {@link #parts}; empty for itself alone */
    Condition(Node root, Usage usage, List<Condition> parts) {
        this.root = root;
        this.usage = usage;
        this.parts = parts.isEmpty() ? List.of(this) : List.copyOf(parts);
    }

    /**
     * Whether it holds for the row.
     *
     * @param missing counts what could not be compared; one a scan and thread
     */
    public boolean test(Row row, Missing missing) {
        Scope scope = missing.begin();
        try {
            return root.test(row, scope);
        } catch (Spent spent) {
            missing.count(spent.failure());
            return false;
        }
    }

    /**
     * Conditions that hold together where this one does, in the order in which it asks them. Where none of those asked counts
     * anything as missing, neither does this one.
     */
    public List<Condition> parts() {
        return parts;
    }

    /** The slots, aggregates and shapes in it. */
    public Usage usage() {
        return usage;
    }
}
