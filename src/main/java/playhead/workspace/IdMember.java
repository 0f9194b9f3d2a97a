package playhead.workspace;

import playhead.event.EntityRef;

/**
 * An id in a set, and what it names.
 *
 * @param kind what it names
 * @param type the entity's type, null for everything else
 * @param id as it is written
 */
public record IdMember(Kind kind, String type, String id) {
    /** What an id can name. */
    public enum Kind {
        /** An entity. */
        ENTITY,
        /** One event, by its id. */
        EVENT,
        /** The events of a flow, by their correlation id. */
        CORRELATION,
        /** The events of an actor. */
        ACTOR,
        /** Nothing in the log, so far. */
        UNKNOWN
    }

    /** An entity. */
    public static IdMember of(EntityRef entity) {
        return new IdMember(Kind.ENTITY, entity.type(), entity.id());
    }

    /** Something else than an entity. */
    static IdMember of(Kind kind, String id) {
        return new IdMember(kind, null, id);
    }

    /** The entity; only for one. */
    EntityRef entity() {
        return new EntityRef(type, id);
    }
}
