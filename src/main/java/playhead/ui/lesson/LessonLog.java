package playhead.ui.lesson;

import java.util.List;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Session;
import playhead.workspace.Workspace;
import playhead.workspace.lesson.Lesson;

/**
 * The log of a lesson, called as the lesson is.
 *
 * @param words in which language
 */
record LessonLog(Words words) {
    /** The log as it is now. */
    OpenLog of(Workspace workspace, Lesson lesson) {
        Session session = workspace.session();
        return new OpenLog(workspace, session, name(lesson), session.types(), false, List.of());
    }

    /** A log that is shown already. */
    OpenLog called(OpenLog log, Lesson lesson) {
        return new OpenLog(log.workspace(), log.session(), name(lesson), log.types(), log.guessed(), log.notes());
    }

    private String name(Lesson lesson) {
        return lesson.title().in(words.language().getLanguage());
    }
}
