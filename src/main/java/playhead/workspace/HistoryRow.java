package playhead.workspace;

import java.util.List;

/**
 * What one event did to an entity.
 *
 * @param version 1-based count of the entity's events
 * @param position the event's position
 * @param type its type
 * @param time its time as shown, or null
 * @param actor its actor, or null
 * @param changes fields that differ from before
 */
public record HistoryRow(
        long version, long position, String type, String time, String actor, List<FieldDiff> changes) {}
