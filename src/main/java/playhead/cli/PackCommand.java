package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import playhead.workspace.Answer;
import playhead.workspace.Parcels;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Packs a workspace for somebody else who has Playhead. */
@Command(name = "pack", description = "Journal, kept files and head as one file.")
final class PackCommand extends OneFileCommand {
    private final Parcels parcels;

    PackCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
        parcels = new Parcels(workspaces);
    }

    @Override
    Answer<Long> write(Workspace workspace, Path file) throws IOException {
        return parcels.pack(workspace, file);
    }

    @Override
    String done() {
        return "packed";
    }
}
