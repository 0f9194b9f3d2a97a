package playhead.bench;

/**
 * The rule that both sides decide by: a withdrawal goes down to the limit and costs a fee, so it brings two events.
 *
 * @param balance cents
 */
public record Account(long balance) {
    static final Account NEW = new Account(0);
    static final long FEE = 1;
    private static final long LIMIT = -1_000_000_000;

    /** Whether a withdrawal is allowed. */
    public boolean allows(long amount) {
        return balance - amount - FEE >= LIMIT;
    }

    /** After money went. */
    public Account less(long amount) {
        return new Account(balance - amount);
    }
}
