package playhead.saga.inferred;

/** What the name of an event type says that it is. */
enum NameRole {
    /** Nothing that is known. */
    NONE,
    /** Something begins. */
    START,
    /** Something is asked for. */
    REQUEST,
    /** Something went well. */
    SUCCESS,
    /** Something did not go. */
    FAILURE,
    /** An undoing is asked for. */
    UNDO_REQUEST,
    /** Something is undone. */
    UNDO,
    /** An undoing did not go. */
    UNDO_FAILURE;

    /** Whether a saga that goes well has none of it. */
    boolean isUndoing() {
        return this == UNDO || this == UNDO_REQUEST || this == UNDO_FAILURE;
    }
}
