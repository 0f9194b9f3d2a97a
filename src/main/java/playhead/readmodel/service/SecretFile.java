package playhead.readmodel.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import playhead.readmodel.KnownFiles;
import playhead.readmodel.QueryFile;

/**
 * The file {@code lab.mv.db} while it is closed. All but its beginning is encrypted with a secret that only this
 * installation keeps, so whatever opens with it was written here, also when a crash left it as it was.
 */
final class SecretFile {
    /** The word for an encrypted H2 file, and the salt that no two files share. */
    private static final int BEGINNING = 18;

    private final Path path;
    private final QueryFile file;
    private final KnownFiles known;

    /** @param known keeps the secret of each file, by its beginning */
    SecretFile(Path path, KnownFiles known) {
        this.path = path;
        this.file = new QueryFile(path, known);
        this.known = known;
    }

    /** The secret of the file if it is one of ours; otherwise whatever lies there is deleted. */
    Optional<String> admit() throws IOException {
        Optional<String> secret = Files.isRegularFile(path) ? known.secretOf(beginning()) : Optional.empty();
        if (secret.isEmpty()) {
            file.delete();
        }
        return secret;
    }

    /** Keeps the secret of a file that was just made. */
    void made(String secret) throws IOException {
        known.remember(beginning(), secret);
    }

    /** Removes it, and its secret. */
    void delete() throws IOException {
        if (Files.isRegularFile(path)) {
            known.forget(beginning());
        }
        file.delete();
    }

    /** Path as H2 wants it, without the ending. */
    String base() {
        return file.base();
    }

    private String beginning() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(in.readNBytes(BEGINNING)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
