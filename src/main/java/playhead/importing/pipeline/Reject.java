package playhead.importing.pipeline;

import playhead.event.JsonWriter;

/**
 * A record that could not be read.
 *
 * @param file as in {@link playhead.event.Origin#file()}
 * @param line 1-based
 * @param offset in the decompressed file, -1 if unknown
 * @param reason one line for people
 * @param text the record as it stands, at most 4 KiB
 */
public record Reject(String file, long line, long offset, String reason, String text) {
    /** Appends it as the object that {@code rejects --json} prints. */
    public void write(JsonWriter out) {
        out.object().name("file").text(file).name("line").number(line).name("offset");
        (offset < 0 ? out.nothing() : out.number(offset))
                .name("reason")
                .text(reason)
                .name("text")
                .text(text)
                .end();
    }
}
