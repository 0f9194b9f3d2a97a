package playhead.workspace;

import java.util.Objects;
import playhead.event.EntityRef;
import playhead.event.JsonWriter;

/**
 * What a note is about: a place or a stretch of the log, and perhaps one entity, one field of it, or one saga.
 *
 * @param from the first event that it is about, or the place that it stands at; 0 is before all events
 * @param to the last event; the same as {@code from} for a place
 * @param entity or null
 * @param field of the entity, or null
 * @param saga id of a saga, or null
 */
public record NoteTarget(long from, long to, EntityRef entity, String field, String saga) {
    public NoteTarget {
        if (field != null) {
            Objects.requireNonNull(entity, "a field is one of an entity");
        }
    }

    /** A place in the log. */
    public static NoteTarget at(long position) {
        return new NoteTarget(position, position, null, null, null);
    }

    /** A stretch of the log. */
    public static NoteTarget over(long from, long to) {
        return new NoteTarget(from, to, null, null, null);
    }

    /** The same place, for an entity, or a field of it. */
    public NoteTarget about(EntityRef of, String part) {
        return new NoteTarget(from, to, of, part, saga);
    }

    /** The same place, for a saga. */
    public NoteTarget aboutSaga(String id) {
        return new NoteTarget(from, to, entity, field, id);
    }

    /** False for a place. */
    public boolean isRange() {
        return to != from;
    }

    JsonWriter write(JsonWriter w) {
        w.name("position").number(from);
        if (isRange()) {
            w.name("to").number(to);
        }
        if (entity != null) {
            w.name("entity").object().name("type").text(entity.type());
            w.name("id").text(entity.id()).end();
        }
        if (field != null) {
            w.name("field").text(field);
        }
        return saga == null ? w : w.name("saga").text(saga);
    }
}
