package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import playhead.event.CountOf;
import playhead.workspace.Workspaces;

/** Throws away what can be made again and makes it again. */
@Command(name = "rebuild", description = "Makes everything but the journal and the kept files anew.")
final class RebuildCommand implements Callable<Integer> {
    private final Workspaces workspaces;
    private final Console console;

    @Parameters(index = "0", paramLabel = "WS", description = "The workspace's folder.")
    private Path folder;

    RebuildCommand(Workspaces workspaces, Console console) {
        this.workspaces = workspaces;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return console.print(workspaces.rebuild(folder), workspace -> {
            try (workspace) {
                console.note("rebuilt: " + new CountOf(workspace.end(), "event").text());
                return 0;
            }
        });
    }
}
