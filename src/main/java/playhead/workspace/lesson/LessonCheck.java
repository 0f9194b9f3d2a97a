package playhead.workspace.lesson;

import java.util.ArrayList;
import java.util.List;
import playhead.workspace.Answer;

/** Goes through a whole lesson in a folder that is gone afterwards, as the command line does before a class. */
public final class LessonCheck {
    private final Stages stages;

    /** @param stages lays the workspaces */
    public LessonCheck(Stages stages) {
        this.stages = stages;
    }

    /** What came of each step that was reached; refused when the lesson's workspace could not be made. */
    public Answer<List<StepResult>> run(Lesson lesson) {
        return stages.within(lesson, run -> Answer.of(through(run)));
    }

    private static List<StepResult> through(LessonRun run) {
        List<StepResult> results = new ArrayList<>();
        while (run.next() < run.lesson().steps().size()) {
            StepResult result = run.step();
            results.add(result);
            if (result.problem() != null) {
                break;
            }
        }
        return results;
    }
}
