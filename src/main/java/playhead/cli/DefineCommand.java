package playhead.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Records definitions: from then on state is folded by them. */
@Command(name = "define", description = "Adds or replaces projections, sagas, watches and rules.")
final class DefineCommand extends WorkspaceCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE.yaml", description = "Definition files.")
    private List<Path> files;

    DefineCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) throws java.io.IOException {
        return change(
                workspace,
                changes -> print(changes.define(files), lines -> {
                    lines.forEach(console()::note);
                    problems(workspace.session());
                    return 0;
                }));
    }
}
