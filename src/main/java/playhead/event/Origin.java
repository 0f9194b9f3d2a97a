package playhead.event;

import java.util.Objects;

/**
 * Where a record was read.
 *
 * @param file name of the imported file, without folders; {@code archive.zip!inner.csv} inside an archive
 * @param line 1-based line (array element, XES event) at which the record starts
 * @param offset 0-based byte offset of the record in the decompressed file, or -1 when the format has none
 * @param length bytes of the record in the decompressed file, or 0 when not known
 */
public record Origin(String file, long line, long offset, int length) {
    /** Origin of events that Playhead itself appended. */
    public static final Origin NONE = new Origin("", 0, -1, 0);

    public Origin {
        Objects.requireNonNull(file, "file");
    }
}
