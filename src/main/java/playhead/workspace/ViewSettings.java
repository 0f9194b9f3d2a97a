package playhead.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import playhead.event.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a workspace was looked at, such as its marks: the member {@code view} of its {@code workspace.json}. It is no
 * evidence and can be lost. Each change is written whole or not at all. Safe for several threads.
 */
public final class ViewSettings {
    private static final String VIEW = "view";

    private final Path file;
    private final String id;
    /** Made when a setting is asked for: most commands never look at any. */
    private JsonMapper made;

    ViewSettings(WorkspaceFolder folder, String id) {
        this.file = folder.settings();
        this.id = id;
    }

    /** The setting with a name, or null when there is none. */
    public synchronized Json get(String name) {
        JsonNode value = read().path(VIEW).path(name);
        return value.isMissingNode() || value.isNull() ? null : Json.owning(mapper().writeValueAsBytes(value));
    }

    /** All settings by name. */
    synchronized Map<String, Json> all() {
        Map<String, Json> all = new LinkedHashMap<>();
        read().path(VIEW)
                .properties()
                .forEach(setting ->
                        all.put(setting.getKey(), Json.owning(mapper().writeValueAsBytes(setting.getValue()))));
        return all;
    }

    /** Replaces the setting with a name; other settings stay as they are. */
    public synchronized void put(String name, Json value) {
        ObjectNode all = read();
        ObjectNode view = all.path(VIEW) instanceof ObjectNode known ? known : all.putObject(VIEW);
        view.set(name, mapper().readTree(value.bytes()));
        try {
            write(mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private JsonMapper mapper() {
        if (made == null) {
            made = new JsonMapper();
        }
        return made;
    }

    /** A damaged or missing file begins anew: only view settings are lost with it. */
    private ObjectNode read() {
        try {
            if (Files.isRegularFile(file) && mapper().readTree(Files.readAllBytes(file)) instanceof ObjectNode known) {
                return known;
            }
        } catch (IOException | JacksonException damaged) {
            // As for a missing file.
        }
        return mapper().createObjectNode().put("id", id).put("format", WorkspaceFolder.FORMAT);
    }

    /** Forced before it takes the place of the old one, so that a crash leaves the one or the other. */
    private void write(byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
