package playhead.workspace.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A user's settings on this machine: one JSON object in one file. A change reads the file again, keeps every member it does
 * not know, and takes the file's place whole, so that neither a kill nor a second window loses anything. A file that cannot
 * be read is set aside, never overwritten. Slow: for worker threads.
 */
public final class SettingsFile {
    /** Version of the members that this build knows. */
    public static final int FORMAT = 1;

    private static final String FORMAT_MEMBER = "format";

    /** How a file was found. */
    public enum Found {
        /** It was read, or there was none yet. */
        SOUND,
        /** It is no JSON object. */
        BROKEN,
        /** A newer Playhead wrote it. */
        NEWER,
        /** The system did not let it be read. */
        UNREADABLE
    }

    /**
     * What was read.
     *
     * @param values its members; none unless it was sound
     * @param found how the file was found
     * @param aside where a broken or newer file lies now, otherwise the file itself
     */
    public record Content(ObjectNode values, Found found, Path aside) {}

    private final Path file;
    /** Numbers that this build does not know stay as they were written. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** @param file where they are kept; its folder is made when needed */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** Reads them; what cannot be read is set aside. */
    public synchronized Content read() {
        try {
            if (!Files.isRegularFile(file)) {
                return new Content(json.createObjectNode(), Found.SOUND, file);
            }
            byte[] bytes = Files.readAllBytes(file);
            Found found = look(bytes);
            return found == Found.SOUND
                    ? new Content((ObjectNode) json.readTree(bytes), found, file)
                    : new Content(json.createObjectNode(), found, setAside());
        } catch (IOException unreadable) {
            return new Content(json.createObjectNode(), Found.UNREADABLE, file);
        }
    }

    private Found look(byte[] bytes) {
        try {
            JsonNode node = json.readTree(bytes);
            if (!node.isObject()) {
                return Found.BROKEN;
            }
            return node.path(FORMAT_MEMBER).asInt(FORMAT) > FORMAT ? Found.NEWER : Found.SOUND;
        } catch (JacksonException damaged) {
            return Found.BROKEN;
        }
    }

    private Path setAside() throws IOException {
        Path aside = file.resolveSibling("settings-aside.json");
        for (int n = 2; Files.exists(aside); n++) {
            aside = file.resolveSibling("settings-aside-" + n + ".json");
        }
        return Files.move(file, aside);
    }

    /**
     * Changes them.
     *
     * @param change gets all members as they are now, those of other builds too
     * @throws IOException if they cannot be written; then they are as they were
     */
    public synchronized void change(Consumer<ObjectNode> change) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            Content now = read();
            if (now.found() == Found.UNREADABLE) {
                throw new IOException("cannot read " + file);
            }
            ObjectNode values = now.values();
            values.put(FORMAT_MEMBER, FORMAT);
            change.accept(values);
            write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(values));
        }
    }

    private void write(byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
