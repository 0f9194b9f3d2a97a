package playhead.saga.compare;

import playhead.event.Json;

/**
 * A field that is not the same in two aligned events.
 *
 * @param one position of the event in the first saga
 * @param other position of the event in the other
 * @param type of both events
 * @param field dotted path
 * @param mine value in the first, or null where the field is missing
 * @param theirs value in the other, or null where the field is missing
 */
public record PayloadChange(long one, long other, String type, String field, Json mine, Json theirs) {}
