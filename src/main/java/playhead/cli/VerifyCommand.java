package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.event.JsonWriter;
import playhead.workspace.Workspaces;

/** Checks every byte of the evidence. Works on damaged workspaces too, which other commands refuse. */
@Command(name = "verify", description = "Checks every byte of the journal; exit 1 if one is wrong.")
final class VerifyCommand implements Callable<Integer> {
    private final Workspaces workspaces;
    private final Console console;

    @Parameters(index = "0", paramLabel = "WS", description = "The workspace's folder.")
    private Path folder;

    @Option(names = "--head", paramLabel = "FILE", description = "A head that was kept elsewhere, to compare with.")
    private Path head;

    @Option(names = "--sources", description = "Reads the kept files, too: whether they are what was imported.")
    private boolean sources;

    @Mixin
    private OutputOptions output = new OutputOptions();

    VerifyCommand(Workspaces workspaces, Console console) {
        this.workspaces = workspaces;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return console.print(workspaces.verify(folder, head, sources), result -> {
            Printer.object(output.format(), console, new JsonWriter().raw(result.report()));
            if (!result.ok()) {
                console.note("playhead: the check failed"
                        + (result.firstBad() == null
                                ? ""
                                : "; from position " + result.firstBad() + " on nothing is certain"));
            }
            return result.ok() ? 0 : 1;
        });
    }
}
