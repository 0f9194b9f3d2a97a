package playhead.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Parameters;
import playhead.event.JsonWriter;
import playhead.workspace.Answer;
import playhead.workspace.Changes;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** A command on a workspace that exists: opens it, which recovers it first, and closes it again. */
abstract class WorkspaceCommand implements Callable<Integer> {
    private final Workspaces workspaces;
    private final Console console;

    @Parameters(index = "0", paramLabel = "WS", description = "The workspace's folder.")
    private Path folder;

    WorkspaceCommand(Workspaces workspaces, Console console) {
        this.workspaces = workspaces;
        this.console = console;
    }

    /** Answers on the open workspace; the exit code. */
    abstract int run(Workspace workspace) throws IOException;

    @Override
    public final Integer call() throws IOException {
        return switch (workspaces.open(folder)) {
            case Answer.Refused<Workspace> refused -> console.refused(refused);
            case Answer.Given<Workspace>(Workspace workspace, var warnings) -> {
                try (workspace) {
                    warnings.forEach(console::warn);
                    yield run(workspace);
                }
            }
        };
    }

    Console console() {
        return console;
    }

    /** Prints an answer, or says why there is none; the exit code. */
    <T> int print(Answer<T> answer, ToIntFunction<T> printing) {
        return console.print(answer, printing);
    }

    /** What a command does with a workspace that takes changes; the exit code. */
    @FunctionalInterface
    interface Changing {
        /** Changes it. */
        int with(Changes changes) throws IOException;
    }

    /** Changes the workspace, or says why it takes no changes. */
    int change(Workspace workspace, Changing changing) throws IOException {
        return switch (workspace.changes()) {
            case Answer.Refused<Changes> refused -> console.refused(refused);
            case Answer.Given<Changes>(Changes changes, var warnings) -> changing.with(changes);
        };
    }

    /**
     * Prints the rows of an answer.
     *
     * @param said names of members whose null the log has said, beside those that always are
     */
    <T> int printRows(
            Answer<List<T>> answer, OutputFormat format, Set<String> said, BiConsumer<T, JsonWriter> writing) {
        return print(answer, rows -> {
            Printer printer = Printer.rows(format, console, said);
            JsonWriter w = new JsonWriter();
            for (T row : rows) {
                writing.accept(row, w);
                printer.row(w);
            }
            printer.finish();
            return 0;
        });
    }

    /** Says in a line or two that replaying the log went wrong somewhere. */
    void problems(Session session) {
        session.problems(1).forEach(console::warn);
    }

    /** Says what a condition could not judge. */
    void missing(List<String> lines) {
        lines.forEach(console::note);
    }
}
