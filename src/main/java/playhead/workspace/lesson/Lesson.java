package playhead.workspace.lesson;

import java.util.List;

/**
 * A lesson: a log of its own, and steps through it.
 *
 * @param id short name, as on the command line
 * @param title for people
 * @param about one or two sentences: what is learned
 * @param stage how its workspace comes to be
 * @param steps in order, at least one
 */
public record Lesson(String id, Wording title, Wording about, Stage stage, List<LessonStep> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }
}
