package playhead.history;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Checks and unpacks the chunks of a stream; anything that {@link ChunkWriter} did not write ends in an exception. */
final class PackedChunks implements ChunkReader.Chunks {
    private final InputStream in;

    PackedChunks(InputStream in) {
        this.in = in;
    }

    @Override
    public ByteBuffer next() throws IOException {
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
