package playhead.expression;

/**
 * A compiled filter or condition. A comparison with an absent, null or wrongly typed value is false and counted, so a
 * test never fails. Immutable, for any number of threads.
 */
public final class Condition {
    private final Node root;
    private final Usage usage;

    Condition(Node root, Usage usage) {
        this.root = root;
        this.usage = usage;
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

    /** The slots, aggregates and shapes in it. */
    public Usage usage() {
        return usage;
    }
}
