package playhead.importing.pipeline;

/** Watches an import, and may stop it. Called on the reading thread; answers at once. */
public interface ImportProgress {
    /** Watches nothing and never stops. */
    ImportProgress NONE = new ImportProgress() {};

    /**
     * Some more was read. Starts over when events turn out to need sorting and files are read a second time.
     *
     * @param file name of the file
     * @param bytes of the file as it lies, read so far
     * @param total its size
     * @param records records of all files so far
     * @param rejects those that could not be read
     */
    default void read(String file, long bytes, long total, long records, long rejects) {}

    /**
     * Some more of a file was looked at without making records of it: to find out what it is, or to take its hash.
     *
     * @param file name of the file
     * @param bytes of the file as it lies, looked at so far
     * @param total its size
     */
    default void looked(String file, long bytes, long total) {}

    /** Some more events have their place; 0 to the number accepted. */
    default void placed(long events) {}

    /** True to stop; answer from a volatile flag. */
    default boolean isCancelled() {
        return false;
    }
}
