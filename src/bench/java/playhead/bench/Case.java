package playhead.bench;

/** One thing that is measured, in a JVM of its own. */
interface Case {
    /** Axon's engine takes a minute for a hundred thousand events: it gets fewer. */
    int AXON_MOST = 20_000;
    /** Rows with an index that is unique take as long: they get fewer. */
    int ROWS_MOST = 100_000;
    /** Appends one by one, with the events in memory. */
    int APPEND_MOST = 200_000;

    /** One word. */
    String name();

    /** More events than that it does not get. */
    default long most() {
        return Long.MAX_VALUE;
    }

    /** The form of the log that it reads; without it the case is left out. */
    default String file() {
        return "log.ndjson";
    }

    /** How its JVM is started. */
    default Start start() {
        return Start.PLAIN;
    }

    /** Whether it is run in the first round only, since it has rounds of its own. */
    default boolean once() {
        return false;
    }

    /** Does it and puts down figures and answers. */
    void run(Bench bench) throws Exception;
}
