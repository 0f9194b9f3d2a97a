package playhead.workspace.lesson;

import java.util.List;

/**
 * One step of a lesson.
 *
 * @param text what is told, at most {@value #WORDS} words
 * @param prediction a question that is asked before anything is shown, or null
 * @param deed what is done, or null when there is only something to look at
 * @param checks what must be true afterwards
 */
public record LessonStep(Wording text, Prediction prediction, Deed deed, List<Check> checks) {
    /** Words of a step's text at most: more is not read in a class. */
    public static final int WORDS = 80;

    public LessonStep {
        checks = List.copyOf(checks);
    }
}
