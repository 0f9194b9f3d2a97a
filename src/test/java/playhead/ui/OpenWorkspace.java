package playhead.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import playhead.importing.pipeline.ImportProgress;
import playhead.workspace.Answer;
import playhead.workspace.Audit;
import playhead.workspace.ImportOptions;
import playhead.workspace.Notes;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.SetShelf;
import playhead.workspace.ViewSettings;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

/** A real workspace made from lines of NDJSON, for tests of what the window shows of it. */
public final class OpenWorkspace implements AutoCloseable {
    private final Workspace workspace;

    private OpenWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Makes and opens a workspace below a folder. */
    public static OpenWorkspace of(Path folder, List<String> lines) throws IOException {
        return new OpenWorkspace(given(workspaces(folder).open(make(folder, "log", lines))));
    }

    /** Opens a workspace that is there. */
    public static OpenWorkspace at(Path folder, Path root) throws IOException {
        return new OpenWorkspace(given(workspaces(folder).open(root)));
    }

    /** Makes a workspace below a folder and leaves it closed. */
    public static Path make(Path folder, String name, List<String> lines) throws IOException {
        Path log = Files.write(folder.resolve(name + ".ndjson"), lines);
        Path root = folder.resolve(name + ".playhead");
        given(workspaces(folder).importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE));
        return root;
    }

    /** Opens workspaces, with all that they keep below a folder. */
    public static Workspaces workspaces(Path folder) {
        return new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
    }

    /** Orders that are placed one after the other, every third of them paid three events later. */
    public static List<String> orders(int events) {
        return IntStream.rangeClosed(1, events)
                .mapToObj(n -> n % 3 == 0
                        ? event(n, "order-" + (n / 3), "OrderPaid", "{\"status\":\"paid\",\"amount\":" + n + "}")
                        : event(
                                n,
                                "order-" + n,
                                "OrderPlaced",
                                "{\"status\":\"open\",\"amount\":" + n + ",\"note\":null}"))
                .toList();
    }

    /** One line of a log. */
    public static String event(int n, String stream, String type, String data) {
        return "{\"id\":\"e%d\",\"stream\":\"%s\",\"type\":\"%s\",\"time\":\"2026-03-01T%02d:%02d:%02dZ\",\"actor\":\"ann\",\"data\":%s}"
                .formatted(n, stream, type, n / 3600 % 24, n / 60 % 60, n % 60, data);
    }

    /** Looks at it. */
    public Session session() {
        return workspace.session();
    }

    /** Holds it against rules. */
    public Audit audit(Replay replay) {
        return workspace.audit(replay);
    }

    /** How it was looked at. */
    public ViewSettings viewSettings() {
        return workspace.viewSettings();
    }

    /** The sets of ids in it. */
    public SetShelf sets() {
        return workspace.sets();
    }

    /** What is said about it. */
    public Notes notes() {
        return workspace.notes();
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T>(String reason, boolean wrongUsage) -> throw new AssertionError(reason);
        };
    }

    @Override
    public void close() {
        workspace.close();
    }
}
