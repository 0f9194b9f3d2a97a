package playhead.format.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file was, as it lies, compressed or not.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record Fingerprint(String sha256, long bytes) {
    private static final int BUFFER = 128 * 1024;

    /**
     * Of a file whose content cannot be read as a log.
     *
     * @param progress may cancel
     * @return null when it is no regular file or its bytes cannot be read
     * @throws java.util.concurrent.CancellationException when the progress says stop
     */
    public static Fingerprint of(Path path, Progress progress) {
        if (!Files.isRegularFile(path)) { // a pipe would wait for ever
            return null;
        }
        byte[][] digest = new byte[1][];
        try (InputStream file = Files.newInputStream(path);
                InputStream in =
                        new WatchedStream(file, Files.size(path), newDigest(), progress, hash -> digest[0] = hash)) {
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
            }
            return new Fingerprint(HexFormat.of().formatHex(digest[0]), bytes);
        } catch (IOException e) {
            return null;
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
