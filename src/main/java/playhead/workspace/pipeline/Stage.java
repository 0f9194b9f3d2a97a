package playhead.workspace.pipeline;

/** The stages between a command and an answer, in their order. */
public enum Stage {
    /** A command comes in. */
    COMMAND,
    /** Its handler finds the streams that it is about. */
    HANDLER,
    /** The rules decide. */
    DECIDER,
    /** Events are made of the decision. */
    EVENT,
    /** Command and events are durable. */
    STORE,
    /** A projection takes the events over. */
    PROJECTION,
    /** Rows of the read model change. */
    READ_MODEL,
    /** The read model is asked. */
    QUERY
}
