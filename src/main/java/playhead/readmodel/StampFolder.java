package playhead.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Known files as one small file each, named by the hash. The folder belongs to the application's state, outside of any
 * workspace: what travels with a workspace proves nothing. Safe for several threads.
 *
 * @param folder made when it is first needed
 */
public record StampFolder(Path folder) implements KnownFiles {
    @Override
    public Optional<String> secretOf(String sha256) {
        try {
            return Optional.of(Files.readString(folder.resolve(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remember(String sha256, String secret) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(sha256), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(String sha256) {
        try {
            Files.deleteIfExists(folder.resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
