package playhead.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import playhead.journal.Folders;

/**
 * The mark {@code store.closed} beside a database file: the program that wrote it also closed it. After a kill H2 may
 * come back without a row in the middle, so a file without the mark is never opened. The mark goes, on disk, before
 * the first write, and comes, on disk, after all of them; it names the length that the file had.
 */
final class CleanClose {
    private final Path file;
    private final Path mark;

    /** @param file the database's file */
    CleanClose(Path file) {
        this.file = file;
        this.mark = file.resolveSibling("store.closed");
    }

    /** Whether the file is as its program left it. */
    boolean isMarked() {
        try {
            return Files.isRegularFile(mark) && Files.readString(mark).equals(length());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Takes the mark away: from here on the file may be in the middle of something. */
    void remove() {
        try {
            if (Files.deleteIfExists(mark)) {
                Folders.force(mark.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the mark; to be called when the database is shut down. Without it the next opening is only slower. */
    void leave() {
        try {
            // Read-write, because some systems force only what may be written.
            try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
                written.getFD().sync();
            }
            Files.write(
                    mark,
                    length().getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Folders.force(mark.getParent());
        } catch (IOException full) {
            return;
        }
    }

    private String length() throws IOException {
        return Files.size(file) + "\n";
    }
}
