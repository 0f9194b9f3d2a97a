package playhead.ui.lesson;

import java.nio.file.Path;
import playhead.ui.async.Background;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;
import playhead.workspace.lesson.Lesson;
import playhead.workspace.lesson.Stages;

/**
 * Lays the workspaces of lessons by turns in two folders: while a class still looks at one that a step has changed, a
 * fresh one is made, so that the lesson can begin again at once. For the window's thread; {@link #lay} for a worker.
 */
final class SpareStage {
    private final Stages stages;
    private final Path home;
    private final Background background;
    private boolean second;
    private Workspace spare;
    private long wanted;
    private boolean making;

    SpareStage(Stages stages, Path home, Background background) {
        this.stages = stages;
        this.home = home;
        this.background = background;
    }

    /** A fresh workspace where none of this lesson is open. */
    Answer<Workspace> lay(Lesson lesson) {
        return stages.layAnew(lesson.stage(), folder(lesson, second));
    }

    private Path folder(Lesson lesson, boolean other) {
        return home.resolve(lesson.id() + (other ? "-2" : "") + ".playhead");
    }

    /** Whether there is no fresh one, and none is being made. */
    boolean isMissing() {
        return spare == null && !making;
    }

    /** Makes a fresh one beside the one that is open. */
    void prepare(Lesson lesson) {
        long asked = ++wanted;
        making = true;
        Path folder = folder(lesson, !second);
        background.run(() -> stages.layAnew(lesson.stage(), folder), laid -> {
            making = false;
            if (laid instanceof Answer.Given<Workspace>(Workspace fresh, var said)) {
                if (asked == wanted && spare == null) {
                    spare = fresh;
                } else {
                    close(fresh);
                }
            }
        });
    }

    /** The fresh one, or null when there is none; what was open is to be closed. */
    Workspace take() {
        Workspace taken = spare;
        spare = null;
        if (taken != null) {
            second = !second;
        }
        return taken;
    }

    /** No fresh one is needed any more. */
    void drop() {
        wanted++;
        if (spare != null) {
            close(spare);
            spare = null;
        }
    }

    /** Closes one in the background. */
    void close(Workspace fresh) {
        background.run(fresh::close);
    }
}
