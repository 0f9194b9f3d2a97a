package playhead.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for a while, gone when it is closed. Slow: for worker threads.
 *
 * @param folder the folder
 */
public record Scratch(Path folder) implements AutoCloseable {
    /** Makes one. */
    public static Scratch make() {
        try {
            return new Scratch(Files.createTempDirectory("playhead-scratch"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a text into a file in it. */
    public Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            Folders.empty(folder);
            Files.deleteIfExists(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
