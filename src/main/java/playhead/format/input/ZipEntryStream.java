package playhead.format.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import playhead.format.BrokenInput;

/** One entry of an archive, its check sum compared at the end ({@link ZipFile} does not). For one thread. */
final class ZipEntryStream extends InputStream {
    private final String name;
    private final long expected;
    private final CRC32 check = new CRC32();
    private final InputStream in;

    ZipEntryStream(ZipFile zip, ZipEntry entry) throws IOException {
        name = entry.getName();
        expected = entry.getCrc();
        try {
            in = zip.getInputStream(entry);
        } catch (ZipException broken) {
            throw broken(broken);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            int read = in.read(target, from, length);
            if (read > 0) {
                check.update(target, from, read);
            } else if (read < 0 && expected >= 0 && check.getValue() != expected) {
                throw new BrokenInput("broken zip: the check sum does not fit " + name);
            }
            return read;
        } catch (ZipException | EOFException broken) {
            throw broken(broken);
        }
    }

    private BrokenInput broken(IOException cause) {
        return new BrokenInput("broken zip: " + name + ": " + cause.getMessage());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
