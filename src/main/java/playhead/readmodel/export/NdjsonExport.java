package playhead.readmodel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import playhead.event.ByteBuilder;

/** Events as NDJSON: one {@link EventJson} object a line, each line ended by LF; the same events give the same bytes. */
public final class NdjsonExport {
    private static final int BUFFER = 1 << 16;

    private NdjsonExport() {}

    /**
     * Writes the events; does not close the stream.
     *
     * @return how many events were written
     */
    public static long write(EventSelection selection, OutputStream out) throws IOException {
        ByteBuilder buffer = new ByteBuilder(BUFFER + BUFFER / 4);
        long[] count = {0};
        try {
            selection.each((position, event) -> {
                EventJson.write(position, event, ExportedMeta.of(event), buffer);
                buffer.add('\n');
                count[0]++;
                if (buffer.size() >= BUFFER) {
                    flush(buffer, out);
                }
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        flush(buffer, out);
        return count[0];
    }

    private static void flush(ByteBuilder buffer, OutputStream out) {
        try {
            out.write(buffer.array(), 0, buffer.size());
            buffer.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
