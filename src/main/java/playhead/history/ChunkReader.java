package playhead.history;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Reads what a {@link ChunkWriter} wrote; anything else ends in an exception, with bounded memory. For one thread. */
final class ChunkReader {
    private final InputStream in;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    ChunkReader(InputStream in) {
        this.in = in;
    }

    long number() throws IOException {
        need(Long.BYTES);
        return buffer.getLong();
    }

    /** A number that counts something. */
    int size() throws IOException {
        long size = number();
        if (size < 0 || size > Integer.MAX_VALUE - 8) {
            throw new IOException("a size of " + size);
        }
        return (int) size;
    }

    String text() throws IOException {
        need(Integer.BYTES);
        int length = length();
        if (length <= buffer.remaining()) {
            String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
            buffer.position(buffer.position() + length);
            return text;
        }
        return new String(content(length), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        need(Integer.BYTES);
        return content(length());
    }

    int[] ints() throws IOException {
        need(Integer.BYTES);
        int count = length();
        int[] values = new int[Math.min(count, ChunkWriter.CHUNK)];
        for (int at = 0; at < count; ) {
            need(1);
            int here = Math.min(count - at, buffer.remaining() / Integer.BYTES);
            if (here == 0) {
                throw new IOException("a number is cut");
            }
            if (at + here > values.length) {
                values = Arrays.copyOf(values, (int) Math.min(count, Math.max((long) at + here, values.length * 2L)));
            }
            buffer.asIntBuffer().get(values, at, here);
            buffer.position(buffer.position() + here * Integer.BYTES);
            at += here;
        }
        return values;
    }

    private int length() throws IOException {
        int length = buffer.getInt();
        if (length < 0) {
            throw new IOException("a length of " + length);
        }
        return length;
    }

    private byte[] content(int length) throws IOException {
        byte[] content = new byte[Math.min(length, ChunkWriter.CHUNK)];
        for (int at = 0; at < length; ) {
            need(1);
            int here = Math.min(length - at, buffer.remaining());
            if (at + here > content.length) {
                content =
                        Arrays.copyOf(content, (int) Math.min(length, Math.max((long) at + here, content.length * 2L)));
            }
            buffer.get(content, at, here);
            at += here;
        }
        return content;
    }

    /** The writer never lets a number cross the end of a chunk: it begins the next one. */
    private void need(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer = next();
            if (buffer.remaining() < bytes) {
                throw new IOException("a chunk is too short");
            }
        }
    }

    private ByteBuffer next() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(exactly(12)).order(ByteOrder.LITTLE_ENDIAN);
        int raw = head.getInt();
        int packed = head.getInt();
        int expected = head.getInt();
        if (raw <= 0 || raw > ChunkWriter.CHUNK || packed <= 0 || packed > Zstd.compressBound(ChunkWriter.CHUNK)) {
            throw new IOException("a chunk of " + raw + " from " + packed + " bytes");
        }
        byte[] content = exactly(packed);
        CRC32C crc = new CRC32C();
        crc.update(content);
        if ((int) crc.getValue() != expected) {
            throw new IOException("a chunk has changed");
        }
        byte[] unpacked = Zstd.decompress(content, raw);
        if (unpacked.length != raw) {
            throw new IOException("a chunk unpacks to " + unpacked.length + " bytes");
        }
        return ByteBuffer.wrap(unpacked).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length != count) {
            throw new IOException("the file ends early");
        }
        return bytes;
    }
}
