package playhead.event;

/** Parts of an event that cost something to read, for scans that need few of them. Type and actor are always read. */
public enum EventPart {
    /** The home entity, without the version in it. */
    STREAM,
    /** When. */
    TIME,
    /** The event id. */
    ID,
    /** The flow that it belongs to. */
    CORRELATION,
    /** The events that caused it, by id. */
    CAUSES,
    /** The payload. */
    DATA,
    /** The metadata. */
    META,
    /** Versions, references and origin. */
    REST
}
