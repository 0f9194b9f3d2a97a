package playhead.lab.rules;

import playhead.event.EntityRef;

/**
 * Something that happened, as a decider says it: an event before it has a place in the log.
 *
 * @param stream id of its home stream, such as {@code order-0001}
 * @param type past tense, such as {@code OrderPlaced}
 * @param data what it says
 */
public record Fact(String stream, String type, Facts data) {
    /** A stream by its id: what stands before the number is its type. */
    public static EntityRef entity(String id) {
        return new EntityRef(id.substring(0, id.lastIndexOf('-')), id);
    }
}
