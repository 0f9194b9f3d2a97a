package playhead.event;

/** The columns of a block in the order in which they are stored. The order is part of the format: add at the end. */
enum Column {
    FLAGS,
    STREAM_TYPE,
    STREAM_ID,
    VERSION,
    TYPE,
    ID_LENGTH,
    ID,
    SECONDS,
    NANOS,
    DIGITS,
    TIME_TEXT_LENGTH,
    TIME_TEXT,
    ACTOR,
    CORRELATION,
    CAUSES,
    CAUSE_LENGTH,
    CAUSE,
    REFERENCES,
    REFERENCE_TYPE,
    REFERENCE_ID,
    ROLE,
    DATA_LENGTH,
    DATA,
    META_LENGTH,
    META,
    FILE,
    LINE,
    OFFSET,
    LENGTH
}
