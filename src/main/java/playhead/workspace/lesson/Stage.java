package playhead.workspace.lesson;

import playhead.lab.LabSettings;

/** How the workspace of a lesson comes to be. */
public sealed interface Stage {
    /**
     * A log that comes with Playhead is imported.
     *
     * @param id of the sample
     */
    record Imported(String id) implements Stage {}

    /**
     * The Lab plays.
     *
     * @param settings what it plays
     * @param inSteps whether nothing is played before the lesson begins: its steps do
     */
    record Played(LabSettings settings, boolean inSteps) implements Stage {}
}
