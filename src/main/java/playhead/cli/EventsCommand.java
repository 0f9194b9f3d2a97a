package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import playhead.event.ByteBuilder;
import playhead.event.JsonWriter;
import playhead.readmodel.export.EventJson;
import playhead.workspace.EventHits;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints events. */
@Command(name = "events", description = "Events by position, with payload, metadata and where they were read.")
final class EventsCommand extends AnsweringCommand {
    @Mixin
    private EventRange range = new EventRange();

    @Mixin
    private LimitOption limit = new LimitOption();

    EventsCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        return print(range.resolve(session).then(session::events), this::print);
    }

    private int print(EventHits hits) {
        Printer printer = rows();
        JsonWriter row = new JsonWriter();
        ByteBuilder json = new ByteBuilder(1024);
        int shown = Math.min(limit.rows(), hits.size());
        int rendered = format() == OutputFormat.table ? Math.min(shown, TablePrinter.DEFAULT_ROWS) : shown;
        for (int i = 0; i < rendered; i++) {
            EventJson.write(hits.position(i), hits.event(i), json.clear());
            if (range.occurred()) {
                row.object().name("ordinal").number(hits.ordinal(i));
                row.members(json.array(), 0, json.size()).end();
            } else {
                row.raw(json.array(), 0, json.size());
            }
            printer.row(row);
        }
        printer.finish();
        if (rendered < shown) {
            console().note(rendered + " of " + shown + " events shown; --json or --format ndjson gives all");
        }
        missing(hits.missing());
        return 0;
    }
}
