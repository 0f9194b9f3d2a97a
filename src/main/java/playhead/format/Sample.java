package playhead.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * The head of a file, decompressed and decoded to UTF-8.
 *
 * @param fileName name without folders and without {@code .gz}
 * @param head at most 1 MiB, ends anywhere
 * @param whole true when the head is the whole file
 */
public record Sample(String fileName, byte[] head, boolean whole) {
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
}
