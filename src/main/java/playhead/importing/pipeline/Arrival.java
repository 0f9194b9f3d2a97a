package playhead.importing.pipeline;

import playhead.event.Event;
import playhead.event.OccurredOrder;

/**
 * An event on its way to its place: not a duplicate, no version yet.
 *
 * @param event with all its metadata
 * @param entry what decides on its place by time; its ordinal is the place in file order
 * @param sourcePosition the source's position, or {@link playhead.importing.mapping.Draft#NONE}
 */
record Arrival(Event event, OccurredOrder.Entry entry, long sourcePosition) {}
