package playhead.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder, gone with all that is in it when it is closed. For worker threads. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    /** Makes one. */
    public Scratch() throws IOException {
        folder = Files.createTempDirectory("playhead");
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Lays a text into it. */
    public Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
