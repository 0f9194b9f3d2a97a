package playhead.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link ChunkWriter} wrote; anything else ends in an exception, with bounded memory. For one thread. */
final class ChunkReader {
    private final Chunks chunks;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    ChunkReader(InputStream in) {
        this(new PackedChunks(in));
    }

    ChunkReader(Chunks chunks) {
        this.chunks = chunks;
    }

    /** Where chunks come from. */
    interface Chunks {
        /** The next chunk, to be read from its start. */
        ByteBuffer next() throws IOException;
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
            buffer = chunks.next();
            if (buffer.remaining() < bytes) {
                throw new IOException("a chunk is too short");
            }
        }
    }
}
