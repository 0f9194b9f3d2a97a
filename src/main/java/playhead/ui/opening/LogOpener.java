package playhead.ui.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import playhead.format.input.Progress;
import playhead.importing.pipeline.FileSummary;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.importing.preview.Guesser;
import playhead.importing.preview.Previewer;
import playhead.importing.preview.Wish;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.ImportOptions;
import playhead.workspace.SampleLogs;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.WorkspaceFolder;
import playhead.workspace.Workspaces;

/**
 * Opens workspaces, and logs by importing them into a workspace of their own. Slow: for worker threads.
 *
 * @param workspaces opens and makes them
 * @param home folder in which logs and samples get their workspaces
 */
public record LogOpener(Workspaces workspaces, Path home) {
    private static final String ENDING = ".playhead";

    /** Opens what a user chose: a workspace, a file inside of one, or a log; the words are for what is said of it. */
    Answer<OpenLog> open(Path chosen, ImportProgress progress, Words words) {
        try {
            Optional<Path> root = workspaceAt(chosen);
            if (root.isPresent()) {
                return workspace(root.get());
            }
            return log(free(stem(name(chosen))), ImportOptions.of(List.of(chosen)), progress, words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Begins to open what a user chose, if it is a workspace: a log is imported where it can be seen how far that is.
     *
     * @param work where it is opened
     */
    public Optional<OpenedAhead> ahead(Path chosen, Executor work) {
        try {
            return workspaceAt(chosen).map(root -> OpenedAhead.begin(this, root, work));
        } catch (IOException unreadable) {
            // Said when it is opened.
            return Optional.empty();
        }
    }

    /** The workspace that a user chose, by itself or by the file that says what it is. */
    private static Optional<Path> workspaceAt(Path chosen) throws IOException {
        if (new WorkspaceFolder(chosen).exists()) {
            return Optional.of(chosen);
        }
        Path around = chosen.toAbsolutePath().getParent();
        return around != null && "workspace.json".equals(name(chosen)) && new WorkspaceFolder(around).exists()
                ? Optional.of(around)
                : Optional.empty();
    }

    /** Opens a workspace. */
    Answer<OpenLog> workspace(Path root) throws IOException {
        return workspace(root, false, List.of());
    }

    /** Opens the workspace of a sample, which is imported when it is opened for the first time; the words are for what is said of it. */
    Answer<OpenLog> sample(SampleLogs.Sample sample, ImportProgress progress, Words words) {
        Path root = rootOf(sample);
        try {
            if (new WorkspaceFolder(root).exists()) {
                return workspace(root, false, List.of());
            }
            return log(root, SampleLogs.layInto(home.resolve("samples"), sample), progress, words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** True when a log says too little by the names of its columns: what it is about, or when things happened. */
    boolean needsMapping(Path chosen) {
        if (chosen.toFile().isDirectory() || "workspace.json".equals(name(chosen))) {
            return false;
        }
        Previewer previewer = workspaces.previewer();
        return previewer.look(chosen, Wish.NONE, Progress.NONE).stream()
                .filter(preview -> preview.problem() == null && !preview.isEmpty())
                .anyMatch(preview -> !new Guesser(preview, previewer.names(preview.format()), preview.rows())
                        .guess()
                        .isSure());
    }

    /** Imports files as the options say into a workspace of their own, named after the first, and opens it; the words say how it went. */
    public Answer<OpenLog> open(ImportOptions options, ImportProgress progress, Words words) {
        try {
            return log(free(stem(name(options.files().getFirst()))), options, progress, words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes an empty workspace for the Lab and opens it. */
    Answer<OpenLog> lab() {
        try {
            Path root = free("lab");
            Answer<Workspace> made = workspaces.openOrCreate(root);
            if (made instanceof Answer.Given<Workspace>(Workspace empty, var warnings)) {
                empty.close();
            }
            return workspace(root, false, List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Folder of the workspace that a sample gets. */
    Path rootOf(SampleLogs.Sample sample) {
        return home.resolve("sample-" + sample.id() + ENDING);
    }

    /** What comes with Playhead needs no correction. */
    private boolean isSample(Path root) {
        return SampleLogs.all().stream().anyMatch(sample -> rootOf(sample).equals(root));
    }

    private Answer<OpenLog> log(Path root, ImportOptions options, ImportProgress progress, Words words)
            throws IOException {
        return switch (workspaces.importInto(root, options, progress)) {
            case Answer.Refused<ImportOutcome>(String reason, boolean wrongUsage) -> Answer.refuse(reason);
            case Answer.Given<ImportOutcome>(ImportOutcome outcome, List<String> warnings) ->
                switch (outcome) {
                    case ImportOutcome.Imported imported ->
                        workspace(root, options.mapping() == null && !isSample(root), notes(imported, words));
                    case ImportOutcome.Cancelled cancelled -> Answer.refuse(words.text("opening.cancelled"));
                    case ImportOutcome.Failed failed -> Answer.refuse(String.join("; ", failed.reasons()));
                    case ImportOutcome.DryRun dry -> throw new IllegalStateException("nobody asked for a dry run");
                };
        };
    }

    private Answer<OpenLog> workspace(Path root, boolean guessed, List<String> notes) throws IOException {
        return switch (workspaces.open(root)) {
            case Answer.Refused<Workspace>(String reason, boolean wrongUsage) -> Answer.refuse(reason);
            case Answer.Given<Workspace>(Workspace opened, List<String> warnings) -> {
                List<String> said = new ArrayList<>(warnings);
                said.addAll(notes);
                try {
                    Session session = opened.session();
                    yield Answer.of(new OpenLog(opened, session, stem(name(root)), session.types(), guessed, said));
                } catch (RuntimeException | Error failure) {
                    opened.close();
                    throw failure;
                }
            }
        };
    }

    private static List<String> notes(ImportOutcome.Imported imported, Words words) {
        List<String> notes = new ArrayList<>();
        for (FileSummary file : imported.summaries()) {
            List<String> counts = new ArrayList<>();
            counts.add(words.text("opening.note.events", file.events()));
            if (file.rejected() > 0) {
                counts.add(words.text("opening.note.rejected", file.rejected()));
            }
            if (file.duplicates() > 0) {
                counts.add(words.text("opening.note.duplicates", file.duplicates()));
            }
            if (file.conflicts() > 0) {
                counts.add(words.text("opening.note.conflicts", file.conflicts()));
            }
            notes.add(file.file() + ": " + String.join(", ", counts));
        }
        notes.addAll(imported.warnings());
        return notes;
    }

    private Path free(String stem) throws IOException {
        Path root = home.resolve(stem + ENDING);
        for (int n = 2; !new WorkspaceFolder(root).isFree(); n++) {
            root = home.resolve(stem + "-" + n + ENDING);
        }
        return root;
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "log" : last.toString();
    }

    /** The name without its endings: {@code shop.ndjson.gz} and {@code shop.playhead} are both {@code shop}. */
    static String stem(String name) {
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }
}
