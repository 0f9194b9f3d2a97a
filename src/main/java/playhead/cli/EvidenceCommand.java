package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import playhead.workspace.Answer;
import playhead.workspace.Parcels;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Packs a workspace for somebody who is to check it, with or without Playhead. */
@Command(name = "evidence", description = "What pack writes, with checks, events, rejects and a report.")
final class EvidenceCommand extends OneFileCommand {
    private final Parcels parcels;

    EvidenceCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
        parcels = new Parcels(workspaces);
    }

    @Override
    Answer<Long> write(Workspace workspace, Path file) throws IOException {
        return parcels.evidence(workspace, file);
    }

    @Override
    String done() {
        return "packed with what reading and checking them takes";
    }
}
