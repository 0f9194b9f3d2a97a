package playhead.importing.pipeline;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An import into a workspace in memory. */
abstract class ImporterBase {
    @TempDir
    Path folder;

    InMemoryWorkspace workspace;

    @BeforeEach
    void a_new_workspace() {
        workspace = new InMemoryWorkspace(folder.resolve("w"));
    }

    static String line(String id, String stream, int minute, String more) {
        return "{\"id\":\"" + id + "\",\"stream\":\"" + stream + "\",\"type\":\"Changed\",\"time\":\"2025-01-01T00:"
                + (minute < 10 ? "0" : "") + minute + ":00Z\"" + more + "}";
    }
}
