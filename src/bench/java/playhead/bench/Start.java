package playhead.bench;

/** How the JVM of a case is started. */
enum Start {
    /** As anybody starts Java: peers and limits. */
    PLAIN("plain JVM"),
    /** As {@code ./playhead} starts a command: what its user waits for. */
    COMMAND("a command of `./playhead`"),
    /** As {@code ./playhead} starts the window. */
    WINDOW("the window of `./playhead`");

    private final String words;

    Start(String words) {
        this.words = words;
    }

    /** For people. */
    String words() {
        return words;
    }
}
