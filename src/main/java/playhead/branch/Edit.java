package playhead.branch;

import java.util.Objects;
import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * Another value in the payload of an event.
 *
 * @param position the event
 * @param field where in its payload; made when the payload lacks it
 * @param value canonical JSON
 */
public record Edit(long position, FieldPath field, Json value) {
    public Edit {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
    }
}
