package playhead.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A log in memory. */
public record BytesInput(String name, byte[] bytes) implements LogInput {
    /** The log with this text. */
    public static BytesInput of(String name, String text) {
        return new BytesInput(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Its head. */
    public Sample sample() {
        return new Sample(name, Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 20)), bytes.length <= 1 << 20);
    }

    /** What a format reads from it. */
    public Collected read(LogFormat format, ReadOptions options) throws IOException, UnreadableLog {
        Collected collected = new Collected();
        format.read(this, options, collected);
        return collected;
    }

    /** What a format reads from it when nothing was said about its form. */
    public Collected read(LogFormat format) throws IOException, UnreadableLog {
        return read(format, ReadOptions.DEFAULT);
    }
}
