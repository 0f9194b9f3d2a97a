package playhead.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the parts of a workspace lie on disk, and its {@code workspace.json}: id, format version and view settings.
 * What is in that file can be lost: the id is then taken from the journal's head or made anew.
 *
 * @param root the folder, such as {@code shop.playhead}
 */
public record WorkspaceFolder(Path root) {
    /** Version of the folder's layout that this build writes. */
    public static final int FORMAT = 1;

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

    /** The time index, rebuilt from the event store. */
    public Path index() {
        return root.resolve("index");
    }

    /** Id, format version and view settings. */
    public Path settings() {
        return root.resolve("workspace.json");
    }

    /** True when there is a workspace here, also one that lost everything but its journal. */
    public boolean exists() {
        return Files.isDirectory(journal()) || Files.isRegularFile(settings());
    }

    /** True when a workspace may be made here: the folder is missing or empty. */
    public boolean isFree() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (var entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }

    /**
     * The workspace's id and format. A missing or unreadable file is written anew with a new id.
     *
     * @return the id, or a refusal when a newer Playhead made the folder
     */
    public Answer<String> identify() throws IOException {
        JsonMapper mapper = new JsonMapper();
        if (Files.isRegularFile(settings())) {
            try {
                JsonNode node = mapper.readTree(Files.readAllBytes(settings()));
                int format = node.path("format").asInt(0);
                String id = node.path("id").asString("");
                if (format > FORMAT) {
                    return Answer.refuse(root.getFileName() + " has workspace format " + format
                            + "; this Playhead reads up to " + FORMAT);
                }
                if (format >= 1 && !id.isEmpty()) {
                    return Answer.of(id);
                }
            } catch (JacksonException damaged) {
                // Only the id and view settings are lost: defaults stand in for them.
            }
        }
        String id = UUID.randomUUID().toString();
        Files.createDirectories(root);
        ObjectNode node = mapper.createObjectNode().put("id", id).put("format", FORMAT);
        Path fresh = root.resolve("workspace.json.new");
        Files.write(fresh, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
        Files.move(fresh, settings(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return Answer.of(id);
    }
}
