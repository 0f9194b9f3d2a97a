package playhead.history;

import java.util.List;
import playhead.event.EventTime;

/**
 * One event in the history of an entity.
 *
 * @param version 1-based number among the events that name the entity
 * @param position position of the event
 * @param type type of the event
 * @param time its time, or null
 * @param actor its actor, or null
 * @param changes what it really changed, in column order
 */
public record HistoryRow(
        int version, long position, String type, EventTime time, String actor, List<FieldChange> changes) {
    public HistoryRow {
        changes = List.copyOf(changes);
    }
}
