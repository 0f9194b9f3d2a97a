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
final class DiffCommand extends WorkspaceCommand {
    @Option(names = "--from", paramLabel = "POS", required = true, description = "State after this position.")
    private String from;

    @Option(names = "--to", paramLabel = "POS", required = true, description = "State after that position.")
    private String to;

    @Option(names = "--type", paramLabel = "T", description = "Only entities of this type.")
    private String type;

    @Option(names = "--entity", paramLabel = "ID", description = "Only this entity: its id, or type/id.")
    private String entity;

    @Mixin
    private ReplayOption replay = new ReplayOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DiffCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        problems(session);
        return printRows(
                session.locate(from, replay.order())
                        .then(a -> session.locate(to, replay.order()).then(b -> session.diff(a, b, type, entity))),
                output.format(),
                DiffJson::write);
    }
}
