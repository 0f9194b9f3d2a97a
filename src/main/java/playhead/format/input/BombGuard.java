package playhead.format.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import playhead.format.BrokenInput;

/** Stops decompression that yields more than 200 bytes for each that is read, once past 64 MiB. */
final class BombGuard extends FilterInputStream {
    private static final long FREE = 64L << 20;
    private static final long RATIO = 200;

    private final LongSupplier compressed;
    private long count;

    /** @param compressed bytes read so far on the compressed side */
    BombGuard(InputStream in, LongSupplier compressed) {
        super(in);
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = in.read(target, from, length);
        if (read > 0) {
            count += read;
            if (count > FREE && count / RATIO > compressed.getAsLong()) {
                throw new BrokenInput("expands to more than " + RATIO + " times its size (" + (count >> 20)
                        + " MiB so far): reading stopped, this may be a decompression bomb");
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
