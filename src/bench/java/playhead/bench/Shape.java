package playhead.bench;

/** What is particular about a made log. */
enum Shape {
    /** A shop with orders, accounts, stock and sagas. */
    SHOP,
    /** The same, one account with a fifth of all events. */
    SKEWED,
    /** The same, an order with 300 more columns. */
    WIDE,
    /** The same, an order with a long note of random letters that do not compress. */
    TEXT;

    /** The word for it on the command line and in file names. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
