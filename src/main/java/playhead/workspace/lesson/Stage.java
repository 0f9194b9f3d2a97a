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
     */
    record Played(LabSettings settings) implements Stage {}
}
