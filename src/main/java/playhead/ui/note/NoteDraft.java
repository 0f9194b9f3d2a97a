package playhead.ui.note;

import playhead.event.EntityRef;
import playhead.workspace.Replay;

/**
 * What a note that is being written is about.
 *
 * @param from moment of the order that is shown, or the first event of a stretch
 * @param to the last one; the same for a moment
 * @param replay the order
 * @param entity or null
 * @param field of the entity, or null
 * @param saga id of a saga, or null
 */
public record NoteDraft(long from, long to, Replay replay, EntityRef entity, String field, String saga) {
    /** A moment of the log, and nothing in particular. */
    static NoteDraft at(long moment, Replay replay) {
        return new NoteDraft(moment, moment, replay, null, null, null);
    }

    /** The same about a stretch. */
    NoteDraft over(long first, long last) {
        return new NoteDraft(first, last, replay, entity, field, saga);
    }

    /** The same about an entity, or a field of it. */
    NoteDraft about(EntityRef of, String part) {
        return new NoteDraft(from, to, replay, of, part, saga);
    }

    /** The same about a saga. */
    NoteDraft aboutSaga(String id) {
        return new NoteDraft(from, to, replay, entity, field, id);
    }
}
