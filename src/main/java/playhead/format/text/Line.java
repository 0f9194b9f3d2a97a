package playhead.format.text;

import java.nio.charset.StandardCharsets;

/**
 * A line of text and where it stands.
 *
 * @param text without its end
 * @param number 1-based
 * @param offset of its first byte, in the decompressed input
 * @param length in bytes, without its end
 */
public record Line(String text, long number, long offset, int length) {
    /** Its bytes in UTF-8, as they are in the file. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
