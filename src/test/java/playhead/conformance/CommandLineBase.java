package playhead.conformance;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The command line, and where it makes a workspace. */
abstract class CommandLineBase {
    @TempDir
    Path folder;

    Cli cli;
    Path workspace;

    @BeforeEach
    void set_up() {
        cli = new Cli(folder.resolve("state"));
        workspace = folder.resolve("w.playhead");
    }
}
