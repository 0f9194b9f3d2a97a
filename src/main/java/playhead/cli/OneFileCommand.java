package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import playhead.event.CountOf;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** A command that writes what is in a workspace to one file. */
abstract class OneFileCommand extends WorkspaceCommand {
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file; replaced when there.")
    private Path out;

    OneFileCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    /** Writes the file; answers how many events it is about. */
    abstract Answer<Long> write(Workspace workspace, Path file) throws IOException;

    /** What was done with the events, such as {@code packed}. */
    abstract String done();

    @Override
    final int run(Workspace workspace) throws IOException {
        String refusal = FileErrors.cannotWrite(out);
        if (refusal != null) {
            return console().fail(refusal);
        }
        return print(write(workspace, out), count -> {
            console().note(new CountOf(count, "event").text() + " " + done());
            return 0;
        });
    }
}
