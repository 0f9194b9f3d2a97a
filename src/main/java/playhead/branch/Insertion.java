package playhead.branch;

import java.util.Objects;
import playhead.event.Event;

/**
 * An event that never happened. It counts with the position after which it stands.
 *
 * @param after the event before it, 0 for none
 * @param event what is supposed
 */
public record Insertion(long after, Event event) {
    public Insertion {
        Objects.requireNonNull(event, "event");
    }
}
