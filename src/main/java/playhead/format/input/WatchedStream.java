package playhead.format.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** One pass over a file as it lies: counts, hashes, reports progress and stops when asked. For one thread. */
final class WatchedStream extends FilterInputStream {
    private static final int REPORT_EVERY = 256 * 1024;

    private final MessageDigest digest;
    private final Progress progress;
    private final long total;
    private final Consumer<byte[]> whole;
    private long count;
    private long reported;
    private boolean ended;

    /**
     * @param digest what to hash with, null to leave the bytes unhashed
     * @param whole takes the hash once the end was reached
     */
    WatchedStream(InputStream in, long total, MessageDigest digest, Progress progress, Consumer<byte[]> whole) {
        super(in);
        this.total = total;
        this.digest = digest;
        this.progress = progress;
        this.whole = whole;
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (progress.isCancelled()) {
            throw new CancellationException("reading was cancelled");
        }
        int read = in.read(target, from, length);
        if (read < 0) {
            end();
            return read;
        }
        if (digest != null) {
            digest.update(target, from, read);
        }
        count += read;
        if (count - reported >= REPORT_EVERY) {
            report();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, REPORT_EVERY)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void end() {
        if (!ended) {
            ended = true;
            report();
            if (digest != null) {
                whole.accept(digest.digest());
            }
        }
    }

    private void report() {
        reported = count;
        progress.read(count, total);
    }
}
