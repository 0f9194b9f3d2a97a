package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints who last said each field of an entity. */
@Command(name = "blame", description = "For each field of an entity the event that last said it.")
final class BlameCommand extends AnsweringCommand {
    @Parameters(index = "1", paramLabel = "ENTITY", description = "Its id, or type/id.")
    private String entity;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    BlameCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        problems(session);
        Ordinals ordinals = new Ordinals(session, moment.order());
        return printRows(
                moment.resolve(session).then(at -> session.blame(entity, at)),
                (row, w) -> Rows.blame(row, ordinals, w));
    }
}
