package playhead.workspace;

/**
 * Where a step leads, or why there is none.
 *
 * @param moment after the event that was found, or null
 * @param missing why none was found, or null
 * @param of what the events have in common: an entity, a type, an actor or a correlation id; null when there is no such
 *     thing
 */
public record Step(Moment moment, Missing missing, String of) {
    /** Why a step leads nowhere. */
    public enum Missing {
        /** The moment is before all events. */
        NO_EVENT,
        /** The event has nothing of this kind. */
        HAS_NONE,
        /** No further event in this direction. */
        NO_MORE
    }

    /** True when there is an event to go to. */
    public boolean isFound() {
        return moment != null;
    }
}
