package playhead.history;

import playhead.event.EventTime;
import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * Which event said a field last, also when it said the same value again.
 *
 * @param field which field
 * @param value its value
 * @param position position of the event
 * @param type type of the event
 * @param time its time, or null
 * @param actor its actor, or null
 */
public record BlameRow(FieldPath field, Json value, long position, String type, EventTime time, String actor) {}
