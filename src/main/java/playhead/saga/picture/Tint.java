package playhead.saga.picture;

/** What a colour of a picture means; a {@link Dress} says how it looks. Colours never say anything alone. */
public enum Tint {
    /** Behind everything. */
    GROUND,
    /** Every second lane. */
    BAND,
    /** Thin lines. */
    LINE,
    /** What is written beside things. */
    TEXT,
    /** What is written large, and the playhead. */
    STRONG,
    /** What is selected. */
    CHOSEN,
    /** Under way, and messages. */
    ACTIVE,
    /** Succeeded. */
    DONE,
    /** Failed, late, or not as it should be. */
    WRONG,
    /** Undone. */
    UNDONE,
    /** Expected, and tried again. */
    EXPECTED
}
