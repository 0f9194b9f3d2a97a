package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import playhead.event.JsonWriter;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints what is in a workspace. */
@Command(name = "info", description = "What is in a workspace: counts, times, imports, head.")
final class InfoCommand extends WorkspaceCommand {
    private static final int PROBLEMS_SHOWN = 1_000;

    @Mixin
    private OutputOptions output = new OutputOptions();

    InfoCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Printer.object(output.format(), console(), new JsonWriter().raw(workspace.info()));
        workspace.session().problems(PROBLEMS_SHOWN).forEach(console()::warn);
        return 0;
    }
}
