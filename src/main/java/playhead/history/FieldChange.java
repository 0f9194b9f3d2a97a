package playhead.history;

import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * A field whose value differs.
 *
 * @param field which field
 * @param old the value before, or Java null when it was absent
 * @param now the value after, or Java null when it is absent
 */
public record FieldChange(FieldPath field, Json old, Json now) {}
