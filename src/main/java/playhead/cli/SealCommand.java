package playhead.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Closes a workspace for events and definitions. */
@Command(name = "seal", description = "Takes no events and definitions any more, for ever.")
final class SealCommand extends WorkspaceCommand {
    SealCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) throws IOException {
        return change(
                workspace,
                changes -> print(changes.seal(), done -> {
                    console().note("sealed at position " + workspace.end());
                    return 0;
                }));
    }
}
