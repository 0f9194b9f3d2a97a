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
     * @throws IOException if writing fails; then the place is as it was
     */
    public static long write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
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

    /** Writes what the file holds. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; answers how much. */
        long write(OutputStream out) throws IOException;
    }
}
