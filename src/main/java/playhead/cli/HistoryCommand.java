package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints all changes of an entity. */
@Command(name = "history", description = "Every event of an entity with the fields that it changed.")
final class HistoryCommand extends AnsweringCommand {
    @Parameters(index = "1", paramLabel = "ENTITY", description = "Its id, or type/id.")
    private String entity;

    @Option(names = "--field", paramLabel = "F", description = "Only changes of this field.")
    private String field;

    @Mixin
    private ReplayOption replay = new ReplayOption();

    HistoryCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        problems(session);
        Ordinals ordinals = new Ordinals(session, replay.order());
        return printRows(session.history(entity, field, replay.order()), (row, w) -> Rows.history(row, ordinals, w));
    }
}
