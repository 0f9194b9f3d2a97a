package playhead.ui.lesson;

import playhead.ui.opening.OpenLog;
import playhead.workspace.Workspace;

/** What a lesson asks of the window. For the window's thread. */
public interface LessonStage {
    /** Takes away what is shown, still open; null when nothing is. */
    OpenLog release();

    /** Shows the log of a lesson, from its end. */
    void show(OpenLog log);

    /**
     * Shows the log of a lesson as a step left it.
     *
     * @param position where the playhead stands
     */
    void goOn(OpenLog log, long position);

    /** Moves the playhead. */
    void go(long position);

    /** The workspace that is shown, or null. */
    Workspace shown();
}
