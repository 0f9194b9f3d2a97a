package playhead.cli;

import picocli.CommandLine.Command;
import playhead.command.CommandRecord;
import playhead.event.JsonWriter;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints what was done to a workspace, by whom, and what came of it. */
@Command(name = "commands", description = "What was done to the workspace; rejected commands with their reasons too.")
final class CommandsCommand extends AnsweringCommand {
    CommandsCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        return printRows(Answer.of(workspace.commands()), CommandsCommand::row);
    }

    private static void row(CommandRecord record, JsonWriter w) {
        var request = record.request();
        w.object().name("id").text(request.id()).name("type").text(request.type());
        w.name("actor").text(request.actor()).name("time");
        w.text(request.time() == null ? null : request.time().toString());
        w.name("outcome").text(record.accepted() ? "accepted" : "rejected");
        w.name("reason").text(record.reason()).name("positions").array();
        if (record.count() > 0) {
            w.number(record.first()).number(record.last());
        }
        w.end().end();
    }
}
