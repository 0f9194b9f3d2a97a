package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.event.JsonWriter;
import playhead.workspace.Replay;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Answers a SELECT over the query model. */
@Command(name = "sql", description = "One SELECT over the query model, EVENTS and STATE('type'[, position]).")
final class SqlCommand extends AnsweringCommand {
    @Parameters(index = "1", paramLabel = "SELECT", description = "One SELECT, in quotation marks of the shell.")
    private String statement;

    @Option(
            names = "--at",
            paramLabel = "POS",
            defaultValue = "end",
            description = "Position of STATE('type'); default end.")
    private String at;

    SqlCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Printer printer = rows();
        JsonWriter row = new JsonWriter();
        long[] printed = {0};
        int exit = print(
                workspace
                        .session()
                        .locate(at, Replay.RECORDED)
                        .then(moment -> workspace.sql(statement, moment.at(), json -> {
                            printer.row(row.raw(json));
                            printed[0]++;
                        })),
                count -> 0);
        // A query that is stopped on its way has printed rows already: they still end as one document.
        if (exit == 0 || printed[0] > 0) {
            printer.finish();
        }
        return exit;
    }
}
