package playhead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.workspace.Audit;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints what the watches have to tell. */
@Command(name = "watches", description = "What the defined watches have to tell: where each held first, or each time.")
final class WatchesCommand extends AnsweringCommand {
    @Option(names = "--from", paramLabel = "POS", description = "Only from this position on.")
    private String from;

    @Mixin
    private AuditOptions options = new AuditOptions();

    WatchesCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) {
        Session session = workspace.session();
        problems(session);
        return print(options.audit(workspace), audit -> {
            if (audit.definitions().watches().isEmpty()) {
                console().note("no watches are defined; `playhead define WS FILE.yaml` records some");
            }
            return told(audit, session);
        });
    }

    private int told(Audit audit, Session session) {
        Ordinals ordinals = options.ordinals(session);
        return printRows(
                options.from(from, session).then(first -> options.to(session).then(to -> audit.told(first, to))),
                (row, w) -> Rows.told(row, ordinals, w));
    }
}
