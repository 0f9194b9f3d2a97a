package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.event.JsonWriter;
import playhead.history.DiffJson;
import playhead.revert.Conflict;
import playhead.revert.OnConflict;
import playhead.workspace.RevertRequest;
import playhead.workspace.Reverted;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Leads back to an earlier state by appending events that say so. */
@Command(name = "revert", description = "Appends events that lead back to an earlier state; nothing is deleted.")
final class RevertCommand extends AnsweringCommand {
    /** Names as they are written on the command line. */
    private enum Mode {
        stop,
        skip,
        take
    }

    @Option(names = "--to", paramLabel = "POS", description = "Back to the state after this position; last of a range.")
    private String to;

    @Option(names = "--from", paramLabel = "POS", description = "Undoes the events from here to --to, both included.")
    private String from;

    @Option(names = "--events", paramLabel = "P", split = ",", description = "Undoes the events at these positions.")
    private List<String> events;

    @Mixin
    private EntityScope scope = new EntityScope();

    @Option(names = "--field", paramLabel = "F", description = "Only this field.")
    private String field;

    @Option(
            names = "--on-conflict",
            paramLabel = "MODE",
            defaultValue = "stop",
            description = "Where later events spoke of the same: stop (default), skip or take.")
    private Mode mode;

    @Option(names = "--reason", paramLabel = "R", description = "Why; kept with the events.")
    private String reason;

    @Option(names = "--dry-run", description = "Only shows what would change.")
    private boolean dryRun;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description =
                    "Only writes a plan for the system that the log came from: SQL if the name ends so, else NDJSON.")
    private Path plan;

    @Option(
            names = "--key",
            paramLabel = "COLUMN",
            defaultValue = "id",
            description = "Column with the id, for SQL (default id).")
    private String key;

    RevertCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) throws IOException {
        RevertRequest request = new RevertRequest(
                from,
                to,
                events == null ? List.of() : events,
                scope.entity(),
                scope.type(),
                field,
                OnConflict.valueOf(mode.name().toUpperCase(java.util.Locale.ROOT)));
        if (plan != null) {
            return print(
                    workspace.rehearse(request),
                    rehearsed -> print(workspace.plan(rehearsed, plan, key), entities -> {
                        console()
                                .note(entities
                                        + (entities == 1 ? " entity in " : " entities in ")
                                        + plan.getFileName());
                        return show(rehearsed);
                    }));
        }
        if (dryRun) {
            return print(workspace.rehearse(request), this::show);
        }
        if (reason == null || reason.isBlank()) {
            return console().misuse("a revert wants a --reason (or --dry-run)");
        }
        return change(workspace, changes -> print(changes.revert(request, reason), this::show));
    }

    private int show(Reverted done) {
        JsonWriter w = new JsonWriter().object().name("changes").array();
        done.rehearsal().changes().forEach(row -> DiffJson.write(row, w));
        w.end().name("conflicts").array();
        done.rehearsal().conflicts().forEach(conflict -> conflict(conflict, w));
        w.end().name("appended").number(done.appended()).name("end").number(done.end());
        printObject(w.end());
        return done.refusal() == null ? 0 : console().fail(done.refusal());
    }

    private static void conflict(Conflict conflict, JsonWriter w) {
        w.object().name("entity").text(conflict.entity().id());
        w.name("type").text(conflict.entity().type());
        w.name("field").text(conflict.field() == null ? null : conflict.field().toString());
        if (conflict.now() != null) {
            w.name("old").raw(conflict.now());
        }
        if (conflict.target() != null) {
            w.name("new").raw(conflict.target());
        }
        w.name("positions").array();
        conflict.later().forEach(w::number);
        w.end().end();
    }
}
