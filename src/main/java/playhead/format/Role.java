package playhead.format;

/** What a member of a record can be for the event, in the order in which names are tried. */
public enum Role {
    ENTITY,
    TYPE,
    ID,
    TIME,
    ACTOR,
    CORRELATION_ID,
    CAUSATION_ID,
    VERSION,
    POSITION,
    PAYLOAD,
    META
}
