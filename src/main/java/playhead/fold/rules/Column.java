package playhead.fold.rules;

import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * A column of a projection.
 *
 * @param path where the value stands in the entity
 * @param type what it may hold
 * @param initial value from the birth of the entity on, or null when it begins absent
 */
public record Column(FieldPath path, ColumnType type, Json initial) {}
