package playhead.ui;

/** Where the frame of the window has room for a part that is made elsewhere. */
enum Place {
    /** What is offered while no log is open. */
    START,
    /** The word for the mode. */
    MODE,
    /** What a lesson tells. */
    LESSON,
    /** What is known of one event. */
    DETAIL,
    /** The timeline. */
    TRANSPORT,
    /** The import, step by step. */
    WIZARD
}
