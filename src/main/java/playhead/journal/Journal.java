package playhead.journal;

/** The log on disk. Get it from {@code H2EventStore.journal()}. */
public final class Journal {
    /** Size and root of the log now. */
    public Head head() {
        throw new UnsupportedOperationException("next landing");
    }

    /**
     * Begins an import beside the log.
     *
     * @param importId letters, digits, dash: names its folder
     */
    public ImportStaging stage(String importId) {
        throw new UnsupportedOperationException("next landing");
    }
}
