package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import playhead.event.CountOf;
import playhead.workspace.Parcels;
import playhead.workspace.Workspaces;

/** Gives back the room that databases and index take beyond what is in them. The evidence stays as it is. */
@Command(name = "compact", description = "Databases and index without the room that changes left behind.")
final class CompactCommand implements Callable<Integer> {
    private final Parcels parcels;
    private final Console console;

    @Parameters(index = "0", paramLabel = "WS", description = "The workspace's folder.")
    private Path folder;

    CompactCommand(Workspaces workspaces, Console console) {
        parcels = new Parcels(workspaces);
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return console.print(parcels.compact(folder), count -> {
            console.note("compacted: " + new CountOf(count, "event").text());
            return 0;
        });
    }
}
