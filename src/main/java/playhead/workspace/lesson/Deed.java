package playhead.workspace.lesson;

import java.util.List;
import playhead.workspace.RevertRequest;

/** What a step of a lesson does. */
public sealed interface Deed {
    /**
     * The playhead moves.
     *
     * @param position as people write it
     */
    record Go(String position) implements Deed {}

    /**
     * Events are appended that lead back.
     *
     * @param request how far, and of what
     * @param reason kept with them
     */
    record Revert(RevertRequest request, String reason) implements Deed {}

    /**
     * Another course of the log is supposed; nothing is kept.
     *
     * @param skipped positions of the events that are left out
     */
    record Suppose(List<Long> skipped) implements Deed {
        public Suppose {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * The query side stands still, or follows again.
     *
     * @param paused whether it stands still
     */
    record Query(boolean paused) implements Deed {}

    /**
     * The Lab plays by itself.
     *
     * @param until condition over events: it stops after the first event that fits; null for the end of the run
     */
    record Play(String until) implements Deed {}

    /** All that is not the log is thrown away and made again from it. */
    record Rebuild() implements Deed {}
}
