package playhead.format.input;

/**
 * Watches a file being read, and may stop it. Called on the reading thread every few hundred KiB; implementations are
 * asked often and answer at once.
 */
public interface Progress {
    /** Watches nothing and never stops. */
    Progress NONE = new Progress() {};

    /**
     * Some more was read.
     *
     * @param read bytes of the file as it lies that one pass has read so far (a format may take two passes)
     * @param total size of the file in bytes
     */
    default void read(long read, long total) {}

    /**
     * True to stop: the reading thread then gets a {@link java.util.concurrent.CancellationException}. Answer from a
     * volatile flag; interrupts are never used, they would close files of others.
     */
    default boolean isCancelled() {
        return false;
    }
}
