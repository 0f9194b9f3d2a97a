package playhead.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One JSON value in canonical text: UTF-8, no white space between tokens, members in the order of the source,
 * numbers as the source wrote them, strings with the shortest escapes (see {@link JsonText}).
 *
 * <p>Immutable: whoever makes one hands the array over and does not touch it again. Equality is by bytes.
 */
public final class Json {
    /** The object without members. */
    public static final Json EMPTY = Json.canonical("{}");

    private final byte[] bytes;

    private Json(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes over an array that already holds canonical text. The caller vouches for it. */
    public static Json owning(byte[] canonical) {
        return new Json(canonical);
    }

    /** A copy of a range that already holds canonical text. */
    public static Json copyOf(byte[] source, int from, int to) {
        return new Json(Arrays.copyOfRange(source, from, to));
    }

    /** A value from canonical text. */
    public static Json canonical(String text) {
        return new Json(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The canonical bytes themselves, not a copy: read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** Length of the canonical text in bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && Arrays.equals(bytes, json.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
