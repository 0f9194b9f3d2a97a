package playhead.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import playhead.importing.pipeline.ImportProgress;

/** Files in workspaces of their own: those of a test, and real ones of the developer data set where that is there. */
final class OpenedFiles {
    private final Path folder;
    private int made;

    /** @param folder for the workspaces */
    OpenedFiles(Path folder) {
        this.folder = folder;
    }

    /** A workspace into which these files were imported. */
    Workspace open(Path... files) throws Exception {
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "ana", folder.resolve("state"));
        Path root = folder.resolve("ws" + ++made + ".playhead");
        given(workspaces.importInto(root, ImportOptions.of(List.of(files)), ImportProgress.NONE));
        return given(workspaces.open(root));
    }

    /** What was answered; the test fails when it was refused. */
    static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, var warnings) -> value;
            case Answer.Refused<T>(String reason, boolean usage) -> throw new AssertionError(reason);
        };
    }

    /** A real file by its place in the data set; the test is skipped without it. */
    static Path real(String file) {
        String told = System.getProperty("PLAYHEAD_SHARED", System.getenv("PLAYHEAD_SHARED"));
        Path found = Path.of(told == null ? "../shared" : told, "data", file);
        Assumptions.assumeTrue(Files.exists(found), "skipped: there is no " + found);
        return found;
    }
}
