package playhead.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The checksum of a row. H2 has none, so that a flipped bit in its file would else be read as what was written. Each is
 * for one row.
 */
final class RowSum {
    private final CRC32C sum = new CRC32C();

    /** Takes in the numbers of the row. */
    RowSum of(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        sum.update(bytes.flip());
        return this;
    }

    /** Takes in a text that may be null, which is another one than the empty text. */
    RowSum of(String text) {
        return text == null ? of(-1) : of(text.length()).of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes in its bytes. */
    RowSum of(byte[] bytes) {
        sum.update(bytes);
        return this;
    }

    int value() {
        return (int) sum.getValue();
    }
}
