package playhead.workspace;

/**
 * Which events are asked for.
 *
 * @param where a condition over events, or null for all
 * @param from first ordinal, 1 for the first event
 * @param to last ordinal, included
 * @param entity only events that refer to this entity ({@code id} or {@code type/id}), or null
 * @param replay the order
 */
public record EventQuery(String where, long from, long to, String entity, Replay replay) {
    /** All events in position order. */
    public static EventQuery all(long end) {
        return new EventQuery(null, 1, end, null, Replay.RECORDED);
    }
}
