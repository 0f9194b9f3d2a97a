package playhead.workspace;

/**
 * Which events are asked for. What is given must all hold.
 *
 * @param where a condition over events, or null for all
 * @param text a text that stands anywhere in what is shown of an event, in whatever case; or null
 * @param from first ordinal, 1 for the first event
 * @param to last ordinal, included
 * @param entity only events that refer to this entity ({@code id} or {@code type/id}), or null
 * @param replay the order
 */
public record EventQuery(String where, String text, long from, long to, String entity, Replay replay) {
    /** A query without a text. */
    public EventQuery(String where, long from, long to, String entity, Replay replay) {
        this(where, null, from, to, entity, replay);
    }

    /** All events in position order. */
    public static EventQuery all(long end) {
        return new EventQuery(null, 1, end, null, Replay.RECORDED);
    }
}
