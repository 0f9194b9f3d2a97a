package playhead.saga.shape;

import java.util.List;
import playhead.event.Event;
import playhead.saga.FlowLog;

/** A shape of flows that is known, so that nothing of it has to be inferred. Immutable. */
interface Shape {
    /** Reads an event of such a flow; null when it is none of them, though it belongs to the flow. */
    Said read(int position, Event event);

    /**
     * The saga that the first events of a flow are.
     *
     * @param at position up to which the log is looked at
     * @return null when they are none as yet
     */
    ShapedRun run(FlowLog log, long at, List<Said> said);
}
