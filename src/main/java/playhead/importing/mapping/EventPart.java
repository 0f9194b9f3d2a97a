package playhead.importing.mapping;

import playhead.format.Role;

/** The parts of an event that a mapping file can name a source for, in the order in which names are tried. */
public enum EventPart {
    ENTITY("entity", Role.ENTITY),
    TYPE("type", Role.TYPE),
    ID("id", Role.ID),
    TIME("time", Role.TIME),
    /** When what ends at the time began: the record is then two events. */
    START("start", null),
    ACTOR("actor", Role.ACTOR),
    CORRELATION_ID("correlationId", Role.CORRELATION_ID),
    CAUSATION_ID("causationId", Role.CAUSATION_ID),
    VERSION("version", Role.VERSION),
    POSITION("position", Role.POSITION),
    PAYLOAD("payload", Role.PAYLOAD),
    META("meta", Role.META),
    /** Name of the changed field, where a row is one change. */
    FIELD("field", null),
    /** Its value before. */
    OLD("old", null),
    /** Its value after. */
    NEW("new", null);

    private static final EventPart[] ALL = values();

    private final String key;
    private final Role role;

    EventPart(String key, Role role) {
        this.key = key;
        this.role = role;
    }

    /** Its name under {@code roles} in a mapping file. */
    public String key() {
        return key;
    }

    /** The part that a role fills. */
    static EventPart of(Role role) {
        for (EventPart part : ALL) {
            if (part.role == role) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part for " + role);
    }

    /** True for parts that hold a text: not those that take a value whole. */
    boolean isText() {
        return switch (this) {
            case PAYLOAD, META, OLD, NEW -> false;
            default -> true;
        };
    }
}
