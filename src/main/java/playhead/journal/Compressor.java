package playhead.journal;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;

/** Compresses blocks with zstd, keeping what that needs from one to the next. For one thread. */
final class Compressor implements AutoCloseable {
    private static final int LEVEL = 1;
    /** Room that one huge block needed is not kept. */
    private static final int KEPT = 1 << 20;

    private ZstdCompressCtx zstd;
    private byte[] room = new byte[0];

    /** The compressed form of the first bytes of an array, with a checksum. */
    byte[] compress(byte[] raw, int length) {
        if (zstd == null) {
            zstd = new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
        }
        int most = Math.toIntExact(Zstd.compressBound(length));
        byte[] into = most <= room.length ? room : new byte[most];
        int size = zstd.compressByteArray(into, 0, into.length, raw, 0, length);
        room = into.length <= KEPT ? into : room;
        return Arrays.copyOf(into, size);
    }

    @Override
    public void close() {
        if (zstd != null) {
            zstd.close();
            zstd = null;
        }
    }
}
