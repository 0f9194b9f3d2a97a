package playhead.format.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import playhead.format.BrokenInput;

/**
 * Reads gzip (RFC 1952) with any number of members one after another, and says when something else follows the last
 * of them. {@link java.util.zip.GZIPInputStream} drops such a rest in silence. For one thread.
 */
final class GzipMembers extends InputStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final BufferedInputStream in;
    private final Consumer<String> warnings;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] chunk = new byte[32 * 1024];
    private int chunkLength;
    private boolean inMember;
    private boolean ended;

    GzipMembers(InputStream in, Consumer<String> warnings) throws IOException {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.warnings = warnings;
        if (!header(true)) {
            throw new BrokenInput("broken gzip: no header");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember && !header(false)) {
                ended = true;
                break;
            }
            int read = inflate(target, from, length);
            if (read > 0) {
                check.update(target, from, read);
                return read;
            }
            if (inflater.finished()) {
                trailer();
                inMember = false;
            } else if (inflater.needsDictionary()) {
                throw new BrokenInput("broken gzip: asks for a dictionary");
            } else {
                feed();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int from, int length) throws BrokenInput {
        try {
            return inflater.inflate(target, from, length);
        } catch (DataFormatException wrong) {
            throw new BrokenInput("broken gzip: " + wrong.getMessage());
        }
    }

    private void feed() throws IOException {
        in.mark(chunk.length);
        chunkLength = in.read(chunk, 0, chunk.length);
        if (chunkLength < 0) {
            throw new BrokenInput("broken gzip: the file ends in the middle");
        }
        inflater.setInput(chunk, 0, chunkLength);
    }

    /** Puts back what the inflater did not use, and compares check sum and length. */
    private void trailer() throws IOException {
        int unused = inflater.getRemaining();
        if (chunkLength > 0) {
            in.reset();
            in.skipNBytes(chunkLength - unused);
        }
        long crc = littleEndian();
        long size = littleEndian();
        if (crc != check.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new BrokenInput("broken gzip: the check sum does not fit the content");
        }
    }

    /** Reads the next member's header; false at the end of the file or where something else follows. */
    private boolean header(boolean first) throws IOException {
        in.mark(16);
        int one = in.read();
        if (one < 0) {
            return false;
        }
        if (one != 0x1F || in.read() != 0x8B) {
            if (!first) {
                rest();
            }
            return false;
        }
        int method = in.read();
        int flags = in.read();
        if (method != 8 || flags < 0 || (flags & RESERVED) != 0) {
            throw new BrokenInput("broken gzip: unknown method or flags");
        }
        require(6);
        if ((flags & EXTRA) != 0) {
            int low = next();
            require(low | next() << 8);
        }
        for (int text = NAME; text <= COMMENT; text *= 2) {
            if ((flags & text) != 0) {
                while (next() != 0) {}
            }
        }
        if ((flags & HEADER_CRC) != 0) {
            require(2);
        }
        inflater.reset();
        check.reset();
        chunkLength = 0;
        inMember = true;
        return true;
    }

    /** What follows the last member: zeros are padding, anything else is said. Read on so that the file's hash is whole. */
    private void rest() throws IOException {
        in.reset();
        long bytes = 0;
        boolean padding = true;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            for (int i = 0; padding && i < read; i++) {
                padding = chunk[i] == 0;
            }
            bytes += read;
        }
        if (!padding) {
            warnings.accept(bytes + " bytes that are no gzip follow the compressed content; they were not read");
        }
    }

    private long littleEndian() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void require(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new BrokenInput("broken gzip: the file ends in the middle");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
