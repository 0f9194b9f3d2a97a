package playhead.workspace;

import playhead.event.EntityRef;
import playhead.event.EventTime;

/**
 * A place in the log where a watch has something to tell, or a rule is broken.
 *
 * @param name of the watch or rule
 * @param ordinal place of the event in the order that was looked at
 * @param position of the event in the log
 * @param until position of the event after which it is so no longer; 0 while it still is, and for events
 * @param time of the event, or null
 * @param event its type
 * @param entity the entity that it is about, or the home of the event; null where there is none
 */
public record Occasion(
        String name, long ordinal, long position, long until, EventTime time, String event, EntityRef entity) {}
