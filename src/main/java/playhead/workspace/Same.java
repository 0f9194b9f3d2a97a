package playhead.workspace;

/** What one event can have in common with another. */
public enum Same {
    /** The entity: the home of the event, or the first that it names when it has no home. */
    ENTITY,
    /** The type of the event. */
    TYPE,
    /** Who did it. */
    ACTOR,
    /** The correlation id: the flow, or saga, that it belongs to. */
    FLOW,
    /** Nothing but that replaying the log stumbled over it. */
    PROBLEM
}
