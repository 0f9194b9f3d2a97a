package playhead.history;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Checks and unpacks the chunks of a stream; anything that {@link ChunkWriter} did not write ends in an exception.
 * Unpacks into buffers that are used in turn: a large index has a thousand chunks, and one for each would be garbage.
 */
final class PackedChunks implements ChunkReader.Chunks {
    private final InputStream in;
    private final ByteBuffer[] buffers;
    private final byte[] head = new byte[12];
    private byte[] packed = new byte[ChunkWriter.CHUNK / 2];
    private int turn;

    PackedChunks(InputStream in) {
        this(in, 1);
    }

    /** @param kept how many chunks are good at the same time: the last ones that were asked for */
    PackedChunks(InputStream in, int kept) {
        this.in = in;
        this.buffers = new ByteBuffer[kept];
    }

    @Override
    public ByteBuffer next() throws IOException {
        exactly(head, head.length);
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int raw = numbers.getInt();
        int length = numbers.getInt();
        int expected = numbers.getInt();
        if (raw <= 0 || raw > ChunkWriter.CHUNK || length <= 0 || length > Zstd.compressBound(ChunkWriter.CHUNK)) {
            throw new IOException("a chunk of " + raw + " from " + length + " bytes");
        }
        if (length > packed.length) {
            packed = new byte[length];
        }
        exactly(packed, length);
        CRC32C crc = new CRC32C();
        crc.update(packed, 0, length);
        if ((int) crc.getValue() != expected) {
            throw new IOException("a chunk has changed");
        }
        ByteBuffer buffer = buffer();
        long unpacked = Zstd.decompressByteArray(buffer.array(), buffer.arrayOffset(), raw, packed, 0, length);
        if (unpacked != raw) {
            throw new IOException("a chunk does not unpack to " + raw + " bytes");
        }
        return buffer.clear().limit(raw);
    }

    private ByteBuffer buffer() {
        turn = (turn + 1) % buffers.length;
        if (buffers[turn] == null) {
            buffers[turn] = ByteBuffer.allocate(ChunkWriter.CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        }
        return buffers[turn];
    }

    private void exactly(byte[] into, int count) throws IOException {
        if (in.readNBytes(into, 0, count) != count) {
            throw new IOException("the file ends early");
        }
    }
}
