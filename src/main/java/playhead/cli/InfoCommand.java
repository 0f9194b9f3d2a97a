package playhead.cli;

import picocli.CommandLine.Command;
import playhead.event.JsonWriter;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints what is in a workspace. */
@Command(name = "info", description = "What is in a workspace: counts, times, imports, head.")
final class InfoCommand extends AnsweringCommand {
    private static final int PROBLEMS_SHOWN = 1_000;

    InfoCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        printObject(new JsonWriter().raw(workspace.info()));
        workspace.session().problems(PROBLEMS_SHOWN).forEach(console()::warn);
        return 0;
    }
}
