package playhead.format;

import java.util.List;

/** Takes what a format reads, in file order, on the reading thread. */
public interface RecordSink {
    /**
     * Takes the names of all columns, before the first record. Formats without a header do not call this.
     *
     * @param names in file order, as the records will name their members
     */
    default void columns(List<String> names) {
        // Most sinks learn what they need from the records.
    }

    /**
     * Takes the names of what stands in the file beside its records and is not read.
     *
     * @param names in file order; not empty
     */
    default void passedOver(List<String> names) {
        // Most sinks only want what is read.
    }

    /**
     * Takes what a person should know of the file as a whole, when it was read.
     *
     * @param warning a line, without the file's name
     */
    default void warn(String warning) {
        // Most sinks only want what is read.
    }

    /** Takes a record. The object is reused by the format: copy what outlives the call. */
    void record(RawRecord record);

    /**
     * Takes a record that could not be read.
     *
     * @param line 1-based
     * @param offset byte offset in the decompressed input, -1 if unknown
     * @param reason one line for people
     * @param text the raw text, at most 4 KiB, escaped where it is no UTF-8
     */
    void reject(long line, long offset, String reason, String text);

    /** Counts an empty line. */
    void blank(long line);
}
