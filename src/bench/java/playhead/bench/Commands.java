package playhead.bench;

/** A system that takes commands; each is durable when the call returns. */
interface Commands extends AutoCloseable {
    /** What it is and how durable an acknowledged command is. */
    String name();

    /** Opens accounts, {@code account-0} and so on. */
    void open(int accounts) throws Exception;

    /** One command. */
    void withdraw(int account, long amount) throws Exception;

    /** Many commands on different accounts that become durable together. */
    void withdrawAll(int[] accounts, long amount) throws Exception;

    /** How many events it holds. */
    long events() throws Exception;
}
