package playhead.readmodel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A database file that follows from the log, such as {@code query.mv.db}, while it is closed: opened only when this
 * installation knows it, else removed.
 */
public final class QueryFile {
    private static final String ENDING = ".mv.db";

    private final Path file;
    private final KnownFiles known;

    /**
     * @param file the file
     * @param known which files may be opened
     * @throws IllegalArgumentException if the path cannot stand in a database address
     */
    public QueryFile(Path file, KnownFiles known) {
        this.file = file.toAbsolutePath().normalize();
        this.known = known;
        String path = this.file.toString();
        if (!path.endsWith(ENDING)) {
            throw new IllegalArgumentException("a database file ends with " + ENDING + ": " + file);
        }
        if (path.indexOf(';') >= 0 || path.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a workspace cannot be in a folder with ; in its name: " + file);
        }
    }

    /** The secret of the file if it may be opened; otherwise whatever lies there is deleted. */
    public Optional<String> admit() throws IOException {
        Optional<String> secret = Optional.empty();
        if (Files.isRegularFile(file)) {
            String hash = hash();
            secret = known.secretOf(hash);
            known.forget(hash);
        }
        if (secret.isEmpty()) {
            delete();
        }
        return secret;
    }

    /** Remembers the file, just closed. */
    public void closed(String secret) throws IOException {
        if (Files.isRegularFile(file)) {
            known.remember(hash(), secret);
        }
    }

    /** Removes it; makes its folder when that is missing. */
    public void delete() throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.deleteIfExists(Path.of(base() + ".trace.db"));
    }

    /** Path as H2 wants it, without the ending. */
    public String base() {
        String path = file.toString();
        return path.substring(0, path.length() - ENDING.length());
    }

    private String hash() throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (digest.read(buffer) >= 0) {
                // the reading feeds the digest
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
