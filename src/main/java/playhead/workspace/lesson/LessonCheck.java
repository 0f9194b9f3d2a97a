package playhead.workspace.lesson;

import java.util.ArrayList;
import java.util.List;
import playhead.workspace.Answer;
import playhead.workspace.Scratch;
import playhead.workspace.Workspace;

/** Goes through a whole lesson in a folder that is gone afterwards, as the command line does before a class. */
public final class LessonCheck {
    private final Stages stages;

    /** @param stages lays the workspaces */
    public LessonCheck(Stages stages) {
        this.stages = stages;
    }

    /** What came of each step that was reached; refused when the lesson's workspace could not be made. */
    public Answer<List<StepResult>> run(Lesson lesson) {
        try (Scratch scratch = Scratch.make()) {
            return stages.lay(lesson.stage(), scratch.folder().resolve(lesson.id() + ".playhead"))
                    .then(workspace -> Answer.of(through(lesson, workspace)));
        }
    }

    private List<StepResult> through(Lesson lesson, Workspace workspace) {
        LessonRun run = new LessonRun(lesson, workspace, stages::rebuild);
        try {
            List<StepResult> results = new ArrayList<>();
            while (run.next() < lesson.steps().size()) {
                StepResult result = run.step();
                results.add(result);
                if (result.problem() != null) {
                    break;
                }
            }
            return results;
        } finally {
            run.workspace().close();
        }
    }
}
