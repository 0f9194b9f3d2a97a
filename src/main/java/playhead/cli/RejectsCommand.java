package playhead.cli;

import picocli.CommandLine.Command;
import playhead.event.JsonWriter;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints the records of all imports that could not be read. */
@Command(name = "rejects", description = "Records that could not be read: file, line, offset, reason, text.")
final class RejectsCommand extends AnsweringCommand {
    RejectsCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Printer printer = rows();
        JsonWriter row = new JsonWriter();
        workspace.rejects(reject -> printer.row(row.raw(reject)));
        printer.finish();
        return 0;
    }
}
