package playhead.history;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;

/**
 * Writes numbers, texts and arrays in chunks of up to 512 KiB: raw length, packed length and CRC-32C of the packed
 * bytes (four bytes each, low byte first), then the bytes, zstd level 1. For one thread.
 */
final class ChunkWriter {
    static final int CHUNK = 1 << 19;
    /** So many chunks are packed by others while the next is filled. */
    private static final int AHEAD = 4;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

    private final Queue<CompletableFuture<Packed>> packing = new ArrayDeque<>();

    ChunkWriter(OutputStream out) {
        this.out = out;
    }

    void number(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Length and content. */
    void bytes(byte[] value) throws IOException {
        bytes(value, 0, value.length);
    }

    void bytes(byte[] value, int from, int to) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(to - from);
        for (int at = from; at < to; ) {
            room(1);
            int count = Math.min(buffer.remaining(), to - at);
            buffer.put(value, at, count);
            at += count;
        }
    }

    void ints(int[] values) throws IOException {
        ints(values, values.length);
    }

    void ints(int[] values, int count) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(count);
        for (int i = 0; i < count; i++) {
            if (buffer.remaining() < Integer.BYTES) {
                flush();
            }
            buffer.putInt(values[i]);
        }
    }

    void finish() throws IOException {
        flush();
        while (!packing.isEmpty()) {
            write(packing.remove());
        }
        out.flush();
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        byte[] raw = Arrays.copyOf(buffer.array(), buffer.position());
        packing.add(CompletableFuture.supplyAsync(() -> new Packed(raw.length, Zstd.compress(raw, 1))));
        buffer.clear();
        if (packing.size() > AHEAD) {
            write(packing.remove());
        }
    }

    private void write(CompletableFuture<Packed> chunk) throws IOException {
        Packed packed = chunk.join();
        CRC32C crc = new CRC32C();
        crc.update(packed.bytes);
        ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(packed.raw).putInt(packed.bytes.length).putInt((int) crc.getValue());
        out.write(head.array());
        out.write(packed.bytes);
    }

    /** @param raw length before it was packed */
    private record Packed(int raw, byte[] bytes) {}
}
