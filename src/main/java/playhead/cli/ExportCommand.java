package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.event.CountOf;
import playhead.workspace.Answer;
import playhead.workspace.EventExport;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Writes events to a file that others can read. */
@Command(name = "export", description = "Writes events to a file.")
final class ExportCommand extends WorkspaceCommand {
    @Option(
            names = "--format",
            paramLabel = "F",
            required = true,
            description = "ndjson, csv (for spreadsheets), csv-raw, tsv, json, md or xlsx.")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file; replaced when there.")
    private Path out;

    @Mixin
    private EventRange range = new EventRange();

    ExportCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) throws IOException {
        if (EventExport.of(format).isEmpty()) {
            return console().misuse("no export format \"" + format + "\"; there are " + EventExport.names());
        }
        String refusal = FileErrors.cannotWrite(out);
        if (refusal != null) {
            return console().fail(refusal);
        }
        Session session = workspace.session();
        Answer<Long> written = EventExport.of(format).get().write(session, range.resolve(session), out);
        return print(written, count -> {
            console().note(new CountOf(count, "event").text() + " written");
            return 0;
        });
    }
}
