package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.event.JsonWriter;
import playhead.workspace.BisectQuery;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Finds where a condition first held. */
@Command(name = "bisect", description = "The first position at which a condition holds, and every change of it.")
final class BisectCommand extends AnsweringCommand {
    @Option(
            names = "--when",
            paramLabel = "CEL",
            required = true,
            description = "The condition, such as 'balance < 50' (reference: expressions).")
    private String when;

    @Option(names = "--type", paramLabel = "T", description = "Watches all entities of this type.")
    private String type;

    @Option(names = "--entity", paramLabel = "ID", description = "Watches this entity: its id, or type/id.")
    private String entity;

    @Mixin
    private ReplayOption replay = new ReplayOption();

    BisectCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        if ((type == null) == (entity == null)) {
            return console().misuse("bisect takes either --type or --entity");
        }
        Session session = workspace.session();
        problems(session);
        Ordinals ordinals = new Ordinals(session, replay.order());
        return print(
                session.bisect(new BisectQuery(when, type, entity, replay.order())),
                result -> printObject(Rows.bisect(result, ordinals, new JsonWriter())));
    }
}
