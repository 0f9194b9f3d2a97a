package playhead.ui.lesson;

import playhead.workspace.lesson.LessonRun;
import playhead.workspace.lesson.StepResult;

/**
 * A lesson on its way into another window.
 *
 * @param run goes through it
 * @param number of the step that is told, from 0
 * @param guess what the class said
 * @param result what came of the step, or null before it was done
 */
public record Going(LessonRun run, int number, String guess, StepResult result) {}
