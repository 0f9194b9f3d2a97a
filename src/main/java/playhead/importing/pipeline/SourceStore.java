package playhead.importing.pipeline;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The imported files of a workspace as they lay: {@code sources/SHA256.zst}. Files are taken in under another name
 * and get theirs just before the import is published. For any thread.
 */
public final class SourceStore {
    private static final String ENDING = ".zst";
    private static final int LEVEL = 1;
    private static final int BUFFER = 256 << 10;

    private final Path folder;

    /** @param folder the workspace's {@code sources}; made when needed */
    public SourceStore(Path folder) {
        this.folder = folder;
    }

    /** Where the file with this hash is kept; may not exist. */
    public Path path(String sha256) {
        return folder.resolve(sha256 + ENDING);
    }

    /** The kept file as it lay; the caller closes it. */
    public InputStream open(String sha256) throws IOException {
        return new ZstdInputStream(Files.newInputStream(path(sha256)));
    }

    /**
     * Lays a kept file out again under its name, so that it can be imported once more.
     *
     * @throws IOException with a line for people if what is kept is not what was imported
     */
    public Path restore(String sha256, String name, Path into) throws IOException {
        Path target = into.resolve(Path.of(name).getFileName());
        try (OutputStream out = Files.newOutputStream(target)) {
            if (!copy(sha256, out)) {
                throw new IOException("the kept copy of " + name + " is damaged: it is not the file that was imported");
            }
        }
        return target;
    }

    /** SHA-256 of the files that are kept, by their names. */
    public List<String> kept() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Reads a kept file to its end: whether it is still what its name says. */
    public boolean holds(String sha256) throws IOException {
        return copy(sha256, OutputStream.nullOutputStream());
    }

    /** Copies a kept file as it lay; false when it is not what its name says. */
    private boolean copy(String sha256, OutputStream to) throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(open(sha256), sha)) {
            in.transferTo(to);
        } catch (ZstdIOException broken) {
            return false;
        }
        return HexFormat.of().formatHex(sha.digest()).equals(sha256);
    }

    /** Copies a file beside the kept ones, compressed and forced to disk. */
    Taken take(Path file, Path scratch, BooleanSupplier cancelled) throws IOException {
        Path copy = Files.createTempFile(scratch, "source", ".zst");
        MessageDigest sha = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), BUFFER);
                DigestOutputStream to = new DigestOutputStream(new ZstdOutputStream(out, LEVEL), sha)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("the import was cancelled");
                }
                to.write(buffer, 0, read);
            }
        }
        force(copy);
        return new Taken(HexFormat.of().formatHex(sha.digest()), copy);
    }

    /** Gives files their names; those that were not there before are answered, to be dropped if publishing fails. */
    List<Path> keep(List<Taken> taken) throws IOException {
        Files.createDirectories(folder);
        List<Path> added = new ArrayList<>();
        for (Taken file : taken) {
            Path target = path(file.sha256());
            boolean fresh = !Files.exists(target);
            // Also over one that is there: it may have been damaged since.
            Files.move(file.copy(), target, StandardCopyOption.ATOMIC_MOVE);
            if (fresh) {
                added.add(target);
            }
        }
        return added;
    }

    /** Removes files that were kept for an import which came to nothing. */
    void drop(List<Path> added) throws IOException {
        for (Path file : added) {
            Files.deleteIfExists(file);
        }
    }

    /**
     * A file taken in.
     *
     * @param sha256 of the file as it lies
     * @param copy its compressed copy
     */
    record Taken(String sha256, Path copy) {}

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
