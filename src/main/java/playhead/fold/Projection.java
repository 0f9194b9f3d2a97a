package playhead.fold;

import playhead.event.Event;

/**
 * Says what an event means for the fields of the entities that it names. Pure: the same event and the same state
 * before give the same changes. One instance a fold and thread, since it may keep scratch buffers.
 */
public interface Projection {
    /** Sends the changes of this event to the sink, in a fixed order. */
    void project(Event event, StateView before, ChangeSink sink);

    /**
     * The same for an event whose position is known, for projections whose rules may ask for it.
     *
     * @param position position of the event, from 1
     */
    default void project(long position, Event event, StateView before, ChangeSink sink) {
        project(event, before, sink);
    }
}
