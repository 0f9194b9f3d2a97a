package playhead.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The head of a file, decompressed and decoded to UTF-8. What formats find out about it together is found out once.
 * Safe for several threads.
 */
public final class Sample {
    private final String fileName;
    private final byte[] head;
    private final boolean whole;
    private final Map<Class<?>, Object> found = new ConcurrentHashMap<>();

    /**
     * @param fileName name without folders and without {@code .gz}
     * @param head at most 1 MiB, ends anywhere
     * @param whole true when the head is the whole file
     */
    public Sample(String fileName, byte[] head, boolean whole) {
        this.fileName = fileName;
        this.head = head;
        this.whole = whole;
    }

    /**
     * The beginning of a log that is about to be read.
     *
     * @param length bytes at the most, up to 1 MiB
     * @throws UnreadableLog if it cannot be unpacked or decoded
     */
    public static Sample of(LogInput input, int length) throws IOException, UnreadableLog {
        try (InputStream in = input.open()) {
            byte[] head = in.readNBytes(length);
            return new Sample(input.name(), head, head.length < length);
        } catch (BrokenInput broken) {
            throw new UnreadableLog(broken.getMessage(), broken);
        }
    }

    /** Name without folders and without {@code .gz}. */
    public String fileName() {
        return fileName;
    }

    /** At most 1 MiB, ends anywhere. */
    public byte[] head() {
        return head;
    }

    /** True when the head is the whole file. */
    public boolean whole() {
        return whole;
    }

    /**
     * What a look at this sample finds; who asks first looks, all others are told.
     *
     * @param kind what is found, one of each kind
     * @param look looks at the sample
     */
    public <T> T found(Class<T> kind, Function<Sample, T> look) {
        return kind.cast(found.computeIfAbsent(kind, first -> look.apply(this)));
    }
}
