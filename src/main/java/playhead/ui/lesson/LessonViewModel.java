package playhead.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import playhead.ui.async.Background;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;
import playhead.workspace.lesson.Deed;
import playhead.workspace.lesson.Lesson;
import playhead.workspace.lesson.LessonRun;
import playhead.workspace.lesson.Lessons;
import playhead.workspace.lesson.Stages;
import playhead.workspace.lesson.StepResult;

/** The lesson that the window goes through, and where it is. For the window's thread. */
public final class LessonViewModel extends LessonTold {
    private static final long BETWEEN_MILLIS = 250;

    private final Lessons lessons = new Lessons();
    private final Stages stages;
    private final SpareStage spare;
    private final Background background;
    private final LessonStage stage;
    private final Words words;
    private final LessonLog logs;
    private LessonRun run;
    private int number;
    private boolean changed;

    /**
     * @param stages lays the workspaces of lessons
     * @param home folder in which they are laid
     * @param stage the window
     */
    public LessonViewModel(Stages stages, Path home, Background background, LessonStage stage, Words words) {
        this.stages = stages;
        this.spare = new SpareStage(stages, home, background);
        this.background = background;
        this.stage = stage;
        this.words = words;
        this.logs = new LessonLog(words);
    }

    /** The lessons to choose from. */
    public List<Lesson> all() {
        return lessons.shipped();
    }

    /** Begins a lesson with a workspace of its own; what was shown is closed. */
    public void begin(Lesson chosen) {
        leave();
        problem.set("");
        busy.set(true);
        OpenLog before = stage.release();
        background.run(
                () -> {
                    if (before != null) {
                        before.workspace().close();
                    }
                    return spare.lay(chosen).then(workspace -> Answer.of(logs.of(workspace, chosen)));
                },
                answer -> begun(chosen, answer),
                this::broken);
    }

    private void begun(Lesson chosen, Answer<OpenLog> answer) {
        busy.set(false);
        switch (answer) {
            case Answer.Refused<OpenLog>(String reason, boolean usage) -> problem.set(words.said(reason));
            case Answer.Given<OpenLog>(OpenLog log, var warnings) -> {
                stage.show(log);
                lesson.set(chosen);
                start(chosen, log.workspace());
            }
        }
    }

    private void start(Lesson chosen, Workspace workspace) {
        changed = false;
        run = new LessonRun(chosen, workspace, stages::rebuild);
        tell(0);
    }

    /** Tells the lesson from its first step; only when a step changed the log, it is made anew. */
    public void again() {
        if (run == null || busy.get()) {
            return;
        }
        Workspace fresh = changed ? spare.take() : null;
        if (fresh != null) {
            swap(fresh);
        } else if (changed) {
            begin(lesson.get());
        } else {
            start(lesson.get(), run.workspace());
            stage.go(run.workspace().end());
        }
    }

    private void swap(Workspace fresh) {
        busy.set(true);
        OpenLog before = stage.release();
        Lesson same = lesson.get();
        background.run(() -> logs.of(fresh, same), log -> begun(same, Answer.of(log)), this::broken);
        spare.close(before.workspace());
    }

    /** Whether what comes next appends to the log. */
    public boolean isWriting() {
        return step.get() != null
                && result.get() == null
                && isWriting(step.get().deed());
    }

    private static boolean isWriting(Deed deed) {
        return deed instanceof Deed.Revert || deed instanceof Deed.Play;
    }

    private void tell(int next) {
        number = next;
        result.set(null);
        problem.set("");
        guess.set("");
        step.set(run.lesson().steps().get(next));
    }

    /** Why the step cannot be done now, as the key of the words for it; null when it can. */
    public String whyNot() {
        if (step.get() == null) {
            return "lesson.why.none";
        }
        if (busy.get()) {
            return "lesson.why.busy";
        }
        return result.get() == null
                        && step.get().prediction() != null
                        && guess.get().isBlank()
                ? "lesson.why.guess"
                : null;
    }

    /** Does the step, or tells the next one once it was done; after the last step the lesson is left. */
    public void next() {
        if (whyNot() != null) {
            return;
        }
        if (result.get() == null) {
            perform();
        } else if (run.next() < run.lesson().steps().size()) {
            tell(run.next());
        } else {
            leave();
        }
    }

    private void perform() {
        busy.set(true);
        problem.set("");
        LessonRun now = run;
        Deed deed = step.get().deed();
        OpenLog let = deed instanceof Deed.Rebuild ? stage.release() : null;
        changed |= isWriting(deed) || deed instanceof Deed.Query;
        if (deed instanceof Deed.Play) {
            playOn(now, deed);
        } else {
            perform(now, deed, let != null || isWriting(deed));
        }
    }

    /** Event by event, so that it is seen as it happens. */
    private void playOn(LessonRun now, Deed deed) {
        if (now != run || stage.shown() != now.workspace()) {
            busy.set(false);
            shown();
            return;
        }
        background.run(
                () -> now.playOn().then(more -> Answer.of(new Played(more, logs.of(now.workspace(), now.lesson())))),
                answer -> {
                    boolean more = answer instanceof Answer.Given<Played>(Played played, var warnings) && played.more();
                    if (more && now == run && stage.shown() == now.workspace()) {
                        Played one = ((Answer.Given<Played>) answer).value();
                        stage.goOn(one.log(), one.log().session().end());
                        CompletableFuture.delayedExecutor(BETWEEN_MILLIS, TimeUnit.MILLISECONDS, background.window())
                                .execute(() -> playOn(now, deed));
                    } else if (more) {
                        playOn(now, deed);
                    } else {
                        perform(now, deed, true);
                    }
                },
                this::broken);
    }

    private record Played(boolean more, OpenLog log) {}

    private void perform(LessonRun now, Deed deed, boolean changes) {
        background.run(
                () -> {
                    StepResult done = now.step();
                    return new Done(done, changes ? logs.of(now.workspace(), now.lesson()) : null);
                },
                done -> performed(now, deed, done),
                this::broken);
    }

    /** Where the lesson is; empty when there is none, or when the engine works for it. */
    public Optional<Going> going() {
        return run == null || busy.get()
                ? Optional.empty()
                : Optional.of(new Going(run, number, guess.get(), result.get()));
    }

    /** Calls the log of a lesson what the lesson is called in this language. */
    public OpenLog called(OpenLog log, Going going) {
        return logs.called(log, going.run().lesson());
    }

    /** Goes on where another window was; the log of the lesson is shown already. */
    public void goOn(Going going) {
        run = going.run();
        number = going.number();
        lesson.set(run.lesson());
        guess.set(going.guess());
        step.set(run.lesson().steps().get(number));
        result.set(going.result());
    }

    private record Done(StepResult result, OpenLog log) {}

    private void performed(LessonRun of, Deed deed, Done done) {
        if (of == run) {
            take(deed, done);
        }
        busy.set(false);
    }

    /** Still busy: that the log changes under it is the lesson's own doing. */
    private void take(Deed deed, Done done) {
        if (done.log() != null) {
            stage.goOn(done.log(), done.result().position());
        } else if (deed instanceof Deed.Go) {
            stage.go(done.result().position());
        }
        if (changed && spare.isMissing()) {
            spare.prepare(lesson.get());
        }
        if (run.next() == number) {
            problem.set(words.said(done.result().wrong()));
        } else {
            result.set(done.result());
        }
    }

    private void broken(Throwable failure) {
        busy.set(false);
        leave();
        background.failed().accept(failure);
    }

    /** Ends the lesson; its log stays open. */
    public void leave() {
        run = null;
        spare.drop();
        lesson.set(null);
        step.set(null);
        result.set(null);
        problem.set("");
    }

    /** Says that the window shows something else now. */
    public void shown() {
        if (run != null && !busy.get() && stage.shown() != run.workspace()) {
            leave();
        }
    }

    /** Number of the step that is told, from 1. */
    public int number() {
        return number + 1;
    }

    /** Whether the step that is told is the last. */
    public boolean isLast() {
        return run != null && number + 1 == run.lesson().steps().size();
    }

    /** The language that lessons are told in. */
    public String language() {
        return words.language().getLanguage();
    }
}
