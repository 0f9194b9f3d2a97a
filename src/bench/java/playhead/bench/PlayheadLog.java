package playhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.workspace.Answer;
import playhead.workspace.ImportOptions;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** Makes and opens Playhead's workspaces as the program does. */
final class PlayheadLog {
    private final Workspaces workspaces;

    PlayheadLog(Bench bench) {
        workspaces = new Workspaces(Clock.systemUTC(), "bench", bench.scratch.resolve("state"));
    }

    Workspace make(Path folder) throws IOException {
        return given(workspaces.openOrCreate(folder));
    }

    Workspace open(Path folder) throws IOException {
        return given(workspaces.open(folder));
    }

    /** The workspace that is kept for questions, made where it is missing. */
    static Path kept(Bench bench) throws IOException {
        if (!Files.exists(bench.workspace)) {
            Path fresh = bench.workspace.resolveSibling(bench.workspace.getFileName() + ".new");
            if (Files.exists(fresh)) {
                Scratch.delete(fresh);
            }
            try (Workspace workspace = new PlayheadLog(bench).make(fresh)) {
                take(workspace, bench.log());
            }
            Files.move(fresh, bench.workspace);
        }
        return bench.workspace;
    }

    Workspaces workspaces() {
        return workspaces;
    }

    static void take(Workspace workspace, Path file) throws IOException {
        ImportOptions options = new ImportOptions(List.of(file), null, null, null, null, null, false, false);
        ImportOutcome outcome = given(workspace.importFiles(options, ImportProgress.NONE));
        if (!(outcome instanceof ImportOutcome.Imported)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new IllegalStateException(answer.toString());
    }

    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
