package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.history.DiffJson;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints what differs between two positions. */
@Command(name = "diff", description = "What differs between the states after two positions.")
final class DiffCommand extends AnsweringCommand {
    @Option(names = "--from", paramLabel = "POS", required = true, description = "State after this position.")
    private String from;

    @Option(names = "--to", paramLabel = "POS", required = true, description = "State after that position.")
    private String to;

    @Mixin
    private EntityScope scope = new EntityScope();

    @Mixin
    private ReplayOption replay = new ReplayOption();

    DiffCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        problems(session);
        return printRows(
                session.locate(from, replay.order())
                        .then(a -> session.locate(to, replay.order())
                                .then(b -> session.diff(a, b, scope.type(), scope.entity()))),
                DiffJson::write);
    }
}
