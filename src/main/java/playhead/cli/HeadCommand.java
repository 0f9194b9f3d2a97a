package playhead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Prints the head of the log, to be kept where nobody who can change the workspace can change it. */
@Command(name = "head", description = "Size and Merkle root of the log, to be kept elsewhere.")
final class HeadCommand extends WorkspaceCommand {
    @Option(names = "--out", paramLabel = "FILE", description = "Writes it to this file instead of printing it.")
    private Path out;

    HeadCommand(Workspaces workspaces, Console console) {
        super(workspaces, console);
    }

    @Override
    int run(Workspace workspace) throws IOException {
        String text = workspace.head();
        if (out == null) {
            Printer.write(console().out(), text);
        } else {
            String refusal = FileErrors.cannotWrite(out);
            if (refusal != null) {
                return console().fail(refusal);
            }
            Files.write(out, text.getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }
}
