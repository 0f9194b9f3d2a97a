package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import playhead.workspace.Answer;
import playhead.workspace.Parcels;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Writes what is in a workspace as a page for people. */
@Command(name = "report", description = "Counts, control totals, checks and rejects as a page.")
final class ReportCommand extends OneFileCommand {
    private final Parcels parcels;

    ReportCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
        parcels = new Parcels(workspaces);
    }

    @Override
    Answer<Long> write(Workspace workspace, Path file) throws IOException {
        return parcels.report(workspace, file);
    }

    @Override
    String done() {
        return "reported";
    }
}
