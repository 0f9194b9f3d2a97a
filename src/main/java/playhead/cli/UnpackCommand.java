package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.event.CountOf;
import playhead.workspace.Parcels;
import playhead.workspace.Workspaces;

/** Makes a workspace of a packed one, after checking it. */
@Command(name = "unpack", description = "Makes a workspace of a packed one, after checking it.")
final class UnpackCommand implements Callable<Integer> {
    private final Parcels parcels;
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "What pack or evidence wrote.")
    private Path file;

    @Option(names = "--into", paramLabel = "WS", required = true, description = "A folder that is missing or empty.")
    private Path into;

    UnpackCommand(Workspaces workspaces, Console console) {
        parcels = new Parcels(workspaces);
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return console.print(parcels.unpack(file, into), count -> {
            console.note("unpacked: " + new CountOf(count, "event").text() + ", as the head says");
            return 0;
        });
    }
}
