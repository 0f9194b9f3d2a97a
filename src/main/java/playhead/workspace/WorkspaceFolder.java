package playhead.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.journal.Journal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the parts of a workspace lie on disk, and its {@code workspace.json}: id, format version and view settings.
 * What is in that file can be lost: the id is then taken from the journal's head or made anew.
 *
 * @param root the folder, such as {@code shop.playhead}
 */
public record WorkspaceFolder(Path root) {
    /** Version of the folder's layout that this build writes. */
    public static final int FORMAT = 1;

    /** How the file begins as {@link #identify} writes it; setting a JSON reader up would cost more than all of it. */
    private static final Pattern AS_IDENTIFIED =
            Pattern.compile("\\{\\s*\"id\"\\s*:\\s*\"[0-9a-f-]{36}\"\\s*,\\s*\"format\"\\s*:\\s*([0-9]{1,8})\\s*[,}]");

    /** What is in the folder before its log is whole; the log's own folder is then without a frame. */
    private static final Set<String> MADE_FIRST = Set.of("workspace.json", "workspace.json.new", "lock", "journal");

    /** The evidence. */
    public Path journal() {
        return root.resolve("journal");
    }

    /** Imported files as they were. */
    public Path sources() {
        return root.resolve("sources");
    }

    /** The event store, rebuilt from the journal. */
    public Path store() {
        return root.resolve("store.mv.db");
    }

    /** The query model, rebuilt from the event store. */
    public Path query() {
        return root.resolve("query.mv.db");
    }

    /** What the services of the Lab show, rebuilt from the event store. */
    public Path lab() {
        return root.resolve("lab.mv.db");
    }

    /** The time index, rebuilt from the event store. */
    public Path index() {
        return root.resolve("index");
    }

    /** Sets of ids, made by the user. */
    public Path sets() {
        return root.resolve("sets");
    }

    /** What does not fit in memory while an import runs; nothing in it outlives the import. */
    public Path scratch() {
        return root.resolve("scratch");
    }

    /** Id, format version and view settings. */
    public Path settings() {
        return root.resolve("workspace.json");
    }

    /** True when there is a workspace here, also one that lost everything but its journal. */
    public boolean exists() throws IOException {
        return (Files.isDirectory(journal()) || Files.isRegularFile(settings())) && !isFree();
    }

    /** True when a workspace may be made here: the folder is missing, empty, or holds a creation that crashed. */
    public boolean isFree() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        if (!Files.isDirectory(root) || Journal.exists(root)) {
            return false;
        }
        try (var entries = Files.list(root)) {
            return entries.allMatch(
                    entry -> MADE_FIRST.contains(entry.getFileName().toString()));
        }
    }

    /** Whether files in the folder can be made and changed. */
    boolean isWritable() {
        return Files.isWritable(root) && (!Files.isDirectory(journal()) || Files.isWritable(journal()));
    }

    /** Whether this build reads the folder's format; a missing or unreadable file means the defaults. */
    public Answer<Integer> check() throws IOException {
        if (!Files.isRegularFile(settings())) {
            return Answer.of(FORMAT);
        }
        try {
            int format = format(Files.readString(settings()));
            return format > FORMAT
                    ? Answer.refuse(root + " has workspace format " + format + "; this Playhead reads up to " + FORMAT)
                    : Answer.of(format);
        } catch (JacksonException | CharacterCodingException damaged) {
            // Only view settings are lost: defaults stand in for them.
            return Answer.of(FORMAT);
        }
    }

    private static int format(String settings) {
        Matcher ours = AS_IDENTIFIED.matcher(settings);
        return ours.lookingAt()
                ? Integer.parseInt(ours.group(1))
                : new JsonMapper().readTree(settings).path("format").asInt(FORMAT);
    }

    /** Writes the id and format of a new workspace. */
    void identify(UUID id) throws IOException {
        // Written as text: setting a tree mapper up would cost more than a whole small import.
        Path fresh = root.resolve("workspace.json.new");
        Files.writeString(fresh, "{\n  \"id\" : \"" + id + "\",\n  \"format\" : " + FORMAT + "\n}");
        Files.move(fresh, settings(), StandardCopyOption.REPLACE_EXISTING);
    }
}
