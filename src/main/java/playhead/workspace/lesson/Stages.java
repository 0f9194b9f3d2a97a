package playhead.workspace.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.workspace.Answer;
import playhead.workspace.SampleLogs;
import playhead.workspace.Scratch;
import playhead.workspace.Workspace;
import playhead.workspace.WorkspaceFolder;
import playhead.workspace.Workspaces;

/** Lays the workspaces of lessons. Slow: for worker threads. */
public final class Stages {
    private final Workspaces workspaces;

    /** @param workspaces opens them */
    public Stages(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * Makes the workspace of a lesson and opens it.
     *
     * @param root its folder, which is missing or empty
     */
    public Answer<Workspace> lay(Stage stage, Path root) {
        try {
            return switch (stage) {
                case Stage.Imported(String id) -> imported(id, root);
                case Stage.Played(var settings, boolean inSteps) ->
                    inSteps
                            ? workspaces.openOrCreate(root)
                            : workspaces.lab(root, settings).then(report -> open(root));
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Goes through a lesson in a folder that is gone afterwards; refused when its workspace could not be made.
     *
     * @param through takes the run, before its first step
     */
    <T> Answer<T> within(Lesson lesson, Function<LessonRun, Answer<T>> through) {
        try (Scratch scratch = Scratch.make()) {
            return lay(lesson.stage(), scratch.folder().resolve(lesson.id() + ".playhead"))
                    .then(workspace -> {
                        LessonRun run = new LessonRun(lesson, workspace, this::rebuild);
                        try {
                            return through.apply(run);
                        } finally {
                            run.workspace().close();
                        }
                    });
        }
    }

    /**
     * Makes the workspace of a lesson anew in place of one that an earlier lesson left there; refused when another
     * program has that one open.
     */
    public Answer<Workspace> layAnew(Stage stage, Path root) {
        try {
            if (new WorkspaceFolder(root).exists()) {
                Answer<Workspace> left = workspaces.open(root);
                if (!(left instanceof Answer.Given<Workspace>(Workspace old, var warnings))) {
                    return left;
                }
                old.close();
                new Scratch(root).close();
            }
            return lay(stage, root);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Closes a workspace, throws away what can be made again, and opens it anew. */
    public Answer<Workspace> rebuild(Workspace workspace) {
        Path root = workspace.folder();
        workspace.close();
        try {
            return workspaces.rebuild(root);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Answer<Workspace> imported(String id, Path root) throws IOException {
        var sample =
                SampleLogs.all().stream().filter(known -> known.id().equals(id)).findFirst();
        if (sample.isEmpty()) {
            return Answer.refuse("there is no sample `" + id + "`");
        }
        try (Scratch scratch = Scratch.make()) {
            Answer<ImportOutcome> outcome = workspaces.importInto(
                    root, SampleLogs.layInto(scratch.folder(), sample.get()), ImportProgress.NONE);
            return outcome.then(imported -> open(root));
        }
    }

    private Answer<Workspace> open(Path root) {
        try {
            return workspaces.open(root);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
