package playhead.workspace;

import playhead.event.Json;

/**
 * The event that last said a field.
 *
 * @param field shown name of the column
 * @param value its value
 * @param position the event's position
 * @param type its type
 * @param time its time as shown, or null
 * @param actor its actor, or null
 */
public record BlameRow(String field, Json value, long position, String type, String time, String actor) {}
