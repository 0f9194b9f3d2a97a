package playhead.workspace;

import playhead.event.Json;

/**
 * A field before and after.
 *
 * @param field shown name of the column
 * @param old value before, Java null = absent
 * @param now value after, Java null = absent
 */
public record FieldDiff(String field, Json old, Json now) {}
