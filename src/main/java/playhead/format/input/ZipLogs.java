package playhead.format.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import playhead.format.BrokenInput;
import playhead.format.UnreadableLog;

/** The logs of a zip archive: its entries, in its order, each read by name and never extracted. */
final class ZipLogs {
    private static final int MAX_ENTRIES = 10_000;

    private final ZipFile zip;
    private final String archive;
    private final Progress progress;
    private final Consumer<String> warnings;

    ZipLogs(ZipFile zip, String archive, Progress progress, Consumer<String> warnings) {
        this.zip = zip;
        this.archive = archive;
        this.progress = progress;
        this.warnings = warnings;
    }

    static ZipFile open(Path path) throws IOException, UnreadableLog {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException broken) {
            throw new UnreadableLog(path + ": broken zip: " + broken.getMessage(), broken);
        }
    }

    List<FileInput> inputs(Charset given) throws IOException, UnreadableLog {
        if (zip.getEntry("[Content_Types].xml") != null) {
            throw new UnreadableLog(archive + ": an Office document; save the sheet as CSV");
        }
        if (zip.size() > MAX_ENTRIES) {
            throw new UnreadableLog(archive + ": more than " + MAX_ENTRIES + " entries");
        }
        refuseTwins();
        List<FileInput> inputs = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (isLeftByDesktop(entry.getName())) {
                warnings.accept(archive + "!" + entry.getName() + ": left by a desktop, not read");
            } else if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                inputs.add(FileInput.of(archive + "!" + entry.getName(), () -> open(entry), given));
            }
        }
        if (inputs.isEmpty()) {
            throw new UnreadableLog(archive + ": an archive without files");
        }
        return inputs;
    }

    /** {@link ZipFile} finds entries by their names: of two with the same, one would be read for both. */
    private void refuseTwins() throws UnreadableLog {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                throw new UnreadableLog(archive + ": two entries with the name " + entry.getName() + "; unpack it");
            }
        }
    }

    /** Whether desktops put it beside files of their own accord. */
    private static boolean isLeftByDesktop(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return !name.endsWith("/")
                && (file.equals(".DS_Store") || file.equals("Thumbs.db") || file.equals("desktop.ini"));
    }

    private InputStream open(ZipEntry entry) throws IOException {
        InputStream plain = new ZipEntryStream(zip, entry);
        long packed = Math.max(1, entry.getCompressedSize());
        InputStream guarded = new BombGuard(plain, () -> packed);
        WatchedStream watched = new WatchedStream(guarded, entry.getSize(), null, progress, hash -> {});
        if (!entry.getName().endsWith(".gz")) {
            return watched;
        }
        try {
            return new BombGuard(new GzipMembers(watched, warnings), watched::count);
        } catch (BrokenInput broken) {
            watched.close();
            throw broken;
        }
    }
}
