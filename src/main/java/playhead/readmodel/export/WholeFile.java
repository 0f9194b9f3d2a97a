package playhead.readmodel.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: beside its place first, then moved there. */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /**
     * Writes the file, replacing one that is there.
     *
     * @return what the content said, such as how many events it wrote
     * @throws IOException if writing fails or the place is a folder; then the place is as it was
     */
    public static long write(Path file, Content content) throws IOException {
        // A link stays a link: what it leads to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(file + " is a folder");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new IOException("no folder " + target.getParent());
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return through(target, content);
        }
        Path part = Files.createTempFile(target.getParent(), ".playhead", ".part");
        try {
            long written;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                written = content.write(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A pipe or a device has no place that could be taken: what is written goes into it. */
    private static long through(Path device, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device), BUFFER)) {
            return content.write(out);
        }
    }

    /** Writes what the file holds. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; answers how much. */
        long write(OutputStream out) throws IOException;
    }
}
