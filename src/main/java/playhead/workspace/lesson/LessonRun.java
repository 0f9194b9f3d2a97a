package playhead.workspace.lesson;

import java.util.ArrayList;
import java.util.List;
import playhead.workspace.Answer;
import playhead.workspace.QuerySide;
import playhead.workspace.Workspace;

/** Goes through a lesson, step by step, on its own workspace. For one thread at a time; may be slow. */
public final class LessonRun {
    private final Lesson lesson;
    private final Rebuilding rebuilding;
    private Workspace workspace;
    private final Playing playing;
    private long position;
    private int next;
    /** Whether the step that comes was played already. */
    private boolean ahead;

    /** Closes a workspace, throws away what can be made again, and opens it anew. */
    @FunctionalInterface
    public interface Rebuilding {
        /** The workspace, open again. */
        Answer<Workspace> anew(Workspace closing);
    }

    /** @param workspace laid by {@link Stages}; the caller closes {@link #workspace()} in the end */
    public LessonRun(Lesson lesson, Workspace workspace, Rebuilding rebuilding) {
        this.lesson = lesson;
        this.workspace = workspace;
        this.rebuilding = rebuilding;
        this.playing = new Playing(lesson.stage());
        this.position = workspace.end();
    }

    /** What is gone through. */
    public Lesson lesson() {
        return lesson;
    }

    /** The workspace as it is open now. */
    public Workspace workspace() {
        return workspace;
    }

    /** Number of the step that comes, from 0; as many as there are steps when it is over. */
    public int next() {
        return next;
    }

    /** Does the step that comes. A step whose deed was refused is not passed over: it can be tried again. */
    public StepResult step() {
        LessonStep step = lesson.steps().get(next);
        Answer<String> done = step.deed() == null ? Answer.of("") : perform(step.deed());
        if (done instanceof Answer.Refused<String>(String reason, boolean usage)) {
            return new StepResult(position, "", null, List.of(), reason);
        }
        next++;
        return judge(step, ((Answer.Given<String>) done).value());
    }

    /**
     * Lets the Lab play one event of the step that comes, for somebody who wants to see it happen.
     *
     * @return whether the step wants more; refused when what it waits for cannot come
     */
    public Answer<Boolean> playOn() {
        if (!(lesson.steps().get(next).deed() instanceof Deed.Play(String until))) {
            return Answer.of(false);
        }
        return playing.one(workspace, until).then(reached -> {
            position = workspace.end();
            ahead = reached;
            return Answer.of(!reached);
        });
    }

    private Answer<String> play() {
        Answer<Boolean> more = Answer.of(!ahead);
        while (more instanceof Answer.Given<Boolean>(Boolean goOn, var warnings) && goOn) {
            more = playOn();
        }
        int events = playing.played();
        return more.then(over -> {
            ahead = false;
            playing.begin();
            position = workspace.end();
            return Answer.of("+" + events + " #" + position);
        });
    }

    private StepResult judge(LessonStep step, String done) {
        Prober prober = new Prober(workspace);
        String problem = null;
        String right = null;
        if (step.prediction() != null) {
            switch (prober.ask(step.prediction().answer())) {
                case Answer.Given<String>(String answer, var warnings) -> right = answer;
                case Answer.Refused<String>(String reason, boolean usage) -> problem = "the question: " + reason;
            }
            if (right != null && !isChoice(step.prediction(), right)) {
                problem = "the answer is " + right + ", which is none of the choices";
            }
        }
        List<StepResult.Checked> checks = new ArrayList<>();
        for (Check check : step.checks()) {
            switch (prober.ask(check.probe())) {
                case Answer.Given<String>(String answer, var warnings) ->
                    checks.add(new StepResult.Checked(check, answer));
                case Answer.Refused<String>(String reason, boolean usage) -> {
                    if (problem == null) {
                        problem = "check " + (checks.size() + 1) + ": " + reason;
                    }
                }
            }
        }
        return new StepResult(position, done, right, checks, problem);
    }

    private static boolean isChoice(Prediction prediction, String answer) {
        return prediction.choices().isEmpty()
                || prediction.choices().stream().anyMatch(choice -> SameValue.of(choice, answer));
    }

    private Answer<String> perform(Deed deed) {
        return switch (deed) {
            case Deed.Go(String to) ->
                new Prober(workspace).at(to).then(moment -> {
                    position = moment.at();
                    return Answer.of("#" + position);
                });
            case Deed.Revert revert ->
                workspace
                        .changes()
                        .then(changes -> changes.revert(revert.request(), revert.reason()))
                        .then(done -> {
                            position = done.end();
                            return done.refusal() == null
                                    ? Answer.of("+" + done.appended() + " #" + done.end())
                                    : Answer.refuse(done.refusal());
                        });
            case Deed.Suppose(List<Long> skipped) ->
                new Prober(workspace)
                        .supposed(skipped)
                        .then(branch ->
                                Answer.of(branch.differences(branch.end()).size() + " <> " + "#" + branch.end()));
            case Deed.Play play -> play();
            case Deed.Query(boolean paused) -> {
                QuerySide query = workspace.querySide();
                if (paused) {
                    query.pause();
                } else {
                    query.resume();
                }
                yield Answer.of("#" + query.checkpoint());
            }
            case Deed.Rebuild() ->
                rebuilding.anew(workspace).then(anew -> {
                    workspace = anew;
                    return Answer.of("#" + anew.end());
                });
        };
    }
}
