package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.event.JsonWriter;
import playhead.history.StateRow;
import playhead.workspace.Session;
import playhead.workspace.StateQuery;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints the state of entities at a position. */
@Command(name = "state", description = "The state of all entities, of a type or of one, at a position.")
final class StateCommand extends AnsweringCommand {
    @Mixin
    private EntityScope scope = new EntityScope();

    @Option(names = "--where", paramLabel = "CEL", description = "Only entities for which the condition holds.")
    private String where;

    @Option(names = "--sort", paramLabel = "F[:desc]", description = "Sorted by this field instead of by id.")
    private String sort;

    @Mixin
    private LimitOption limit = new LimitOption();

    @Option(names = "--deleted", description = "Deleted entities too.")
    private boolean deleted;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    StateCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        problems(session);
        return print(
                moment.resolve(session)
                        .then(at -> session.state(new StateQuery(
                                scope.type(), scope.entity(), at, where, sort, deleted, 0, limit.rows()))),
                page -> {
                    Printer printer = rows();
                    JsonWriter w = new JsonWriter();
                    for (StateRow row : page.rows()) {
                        printer.row(Rows.state(row, w));
                    }
                    printer.finish();
                    missing(page.missing());
                    return 0;
                });
    }
}
