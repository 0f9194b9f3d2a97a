package playhead.format.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import playhead.format.BrokenInput;
import playhead.format.UnreadableLog;

/**
 * A file that the user named: plain, gzip or zip. Opens it as one or more logs, hashes it as it lies while it is
 * read, and sees whether it changed meanwhile. Never writes, never extracts. For one thread; close it when the logs
 * were read.
 */
public final class InputFile implements AutoCloseable {
    private final Path path;
    private final BasicFileAttributes before;
    private final Progress progress;
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<FileInput> inputs;
    private ZipFile zip;
    private byte[] digest;
    private boolean changed;

    private InputFile(Path path, Charset given, Progress progress, boolean hash) throws IOException, UnreadableLog {
        this.path = path;
        this.before = attributes(path);
        this.progress = progress;
        byte[] magic;
        try (InputStream in = Files.newInputStream(path)) {
            magic = in.readNBytes(4);
        }
        String name = path.getFileName().toString();
        if (magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && (magic[2] == 3 || magic[2] == 5)) {
            // An archive is read by its directory, not from front to end: its hash takes a pass of its own.
            if (hash) {
                hashAll();
            }
            zip = ZipLogs.open(path);
            inputs = new ZipLogs(zip, name, progress, warnings::add).inputs(given);
        } else {
            inputs = List.of(FileInput.of(name, isGzip(magic) ? this::gzip : this::raw, given));
        }
        inputs.stream()
                .filter(FileInput::isEncodingGuessed)
                .forEach(input -> warnings.add(
                        input.name() + ": read as " + input.encoding() + " (" + input.encodingReason() + ")"));
    }

    /**
     * Opens a file and looks at its beginning.
     *
     * @param given encoding that the user named, null to find it out
     * @param progress watches and may cancel
     * @throws UnreadableLog when it is no regular file, is missing, or its compression is broken
     * @throws java.util.concurrent.CancellationException when the progress says stop
     */
    public static InputFile open(Path path, Charset given, Progress progress) throws IOException, UnreadableLog {
        return open(path, given, progress, true);
    }

    /** The same without the pass that hashes an archive: for a look at the beginning, however large the file. */
    public static InputFile glance(Path path, Charset given, Progress progress) throws IOException, UnreadableLog {
        return open(path, given, progress, false);
    }

    private static InputFile open(Path path, Charset given, Progress progress, boolean hash)
            throws IOException, UnreadableLog {
        try {
            return new InputFile(path.toRealPath(), given, progress, hash);
        } catch (NoSuchFileException missing) {
            throw new UnreadableLog(path + ": no such file", missing);
        } catch (BrokenInput broken) {
            throw new UnreadableLog(path + ": " + broken.getMessage(), broken);
        }
    }

    /** The logs in it, in the archive's order; one for a plain or gzip file. */
    public List<FileInput> inputs() {
        return inputs;
    }

    /** What the user should know; grows while the logs are read. */
    public List<String> warnings() {
        return new ArrayList<>(warnings);
    }

    /**
     * What the file was while it was read. Call it after reading: a pass that did not reach the end is made up for.
     *
     * @throws UnreadableLog when it changed meanwhile
     */
    public Fingerprint fingerprint() throws IOException, UnreadableLog {
        if (digest == null || zip != null) {
            hashAll();
        }
        BasicFileAttributes now = attributes(path);
        if (changed || now.size() != before.size() || !now.lastModifiedTime().equals(before.lastModifiedTime())) {
            throw new UnreadableLog(path + ": the file changed while it was read");
        }
        return new Fingerprint(HexFormat.of().formatHex(digest), before.size());
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private InputStream raw() throws IOException {
        return watched();
    }

    private InputStream gzip() throws IOException {
        WatchedStream watched = watched();
        try {
            return new BombGuard(new GzipMembers(watched, warnings::add), watched::count);
        } catch (IOException broken) {
            watched.close();
            throw broken;
        }
    }

    private WatchedStream watched() throws IOException {
        return new WatchedStream(
                Files.newInputStream(path), before.size(), Fingerprint.newDigest(), progress, this::passed);
    }

    private void passed(byte[] hash) {
        changed |= digest != null && !Arrays.equals(digest, hash);
        digest = hash;
    }

    private void hashAll() throws IOException {
        try (InputStream in = watched()) {
            byte[] buffer = new byte[128 * 1024];
            while (in.read(buffer) >= 0) {}
        }
    }

    private static boolean isGzip(byte[] magic) {
        return magic.length >= 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException, UnreadableLog {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            throw new UnreadableLog(path + ": is a folder, not a file");
        }
        if (!attributes.isRegularFile()) {
            throw new UnreadableLog(path + ": is a pipe, device or socket, not a regular file");
        }
        return attributes;
    }
}
