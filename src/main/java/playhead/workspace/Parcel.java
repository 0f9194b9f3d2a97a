package playhead.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The evidence of a workspace in one zip: journal, kept files, sets of ids and head. No database is in it: what a database
 * holds is made again, and opening a stranger's would run what the stranger put there.
 */
final class Parcel {
    /** Name of the head in it. */
    static final String HEAD = "head.txt";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern PART = Pattern.compile("journal/acknowledged|journal/[0-9]{6}\\.seg"
            + "|journal/import-[A-Za-z0-9][A-Za-z0-9-]{0,63}/[0-9]{6}\\.seg|sources/[0-9a-f]{64}\\.zst"
            + "|sets/[A-Za-z0-9_-]{1,120}\\.json|" + Pattern.quote(HEAD));

    private Parcel() {}

    /** Writes the parts of a workspace that nobody writes to; the same workspace gives the same bytes. */
    static void write(Path root, String head, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, root, head);
        zip.finish();
    }

    /** Adds the parts of a workspace to a zip. */
    static void add(ZipOutputStream zip, Path root, String head) throws IOException {
        text(zip, HEAD, head);
        for (String name : parts(root)) {
            file(zip, name, root.resolve(name));
        }
    }

    /** Adds a text to a zip. */
    static void text(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Adds a file to a zip. */
    static void file(ZipOutputStream zip, String name, Path file) throws IOException {
        begin(zip, name);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static List<String> parts(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> PART.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Lays the parts out in an empty folder. Names are compared with those that a workspace has: nothing is ever written
     * elsewhere.
     */
    static Answer<List<String>> layOut(Path file, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && PART.matcher(entry.getName()).matches()) {
                    Path target = into.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                    names.add(entry.getName());
                }
            }
            boolean whole = names.contains(HEAD) && names.contains("journal/000001.seg");
            return whole ? Answer.of(names) : Answer.refuse(file + " holds no packed workspace");
        } catch (ZipException broken) {
            return Answer.refuse(file + " is no whole zip file: " + broken.getMessage());
        }
    }
}
