package playhead.workspace.lesson;

import java.util.ArrayList;
import java.util.List;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Workspace;

/** Makes a page for paper of a lesson: its steps and questions first, all answers at the end. The same each time. */
public final class Handout {
    /** A picture of more events than this shows nothing on paper. */
    private static final int PICTURED = 200;

    private final Stages stages;

    /** @param stages lays the lesson's workspace, so that the engine can answer */
    public Handout(Stages stages) {
        this.stages = stages;
    }

    /**
     * The page, with nothing in it that has to be loaded.
     *
     * @param language {@code en} or {@code de}; texts that the lesson lacks are English
     */
    public Answer<String> of(Lesson lesson, String language) {
        return stages.within(lesson, run -> page(run, language));
    }

    private static Answer<String> page(LessonRun run, String language) {
        Lesson lesson = run.lesson();
        HandoutPage page = new HandoutPage(language);
        page.begin(lesson);
        List<String> answers = new ArrayList<>();
        for (LessonStep step : lesson.steps()) {
            StepResult result = run.step();
            if (!result.holds()) {
                return Answer.refuse(lesson.id() + ", step " + run.next() + ": " + result.wrong());
            }
            page.step(run.next(), step, result);
            picture(run.workspace(), result.position(), page);
            answers.add(result.answer());
        }
        page.answers(answers);
        return Answer.of(page.html());
    }

    private static void picture(Workspace workspace, long position, HandoutPage page) {
        if (workspace.end() > PICTURED) {
            return;
        }
        Answer<EventHits> found = workspace.session().events(EventQuery.all(workspace.end()));
        if (found instanceof Answer.Given<EventHits>(EventHits hits, var warnings)) {
            new LanePicture(hits, position).into(page);
        }
    }
}
