package playhead.importing.mapping;

/** What a row is. */
public enum RowKind {
    /** An event with its payload. */
    EVENT,
    /** One changed field of an entity: the field's name, its value before, its value after. */
    CHANGE,
    /** The full row of an entity after a change. */
    IMAGE
}
