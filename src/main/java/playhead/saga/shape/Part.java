package playhead.saga.shape;

import playhead.saga.EventRole;

/** What an event does to its step or its workflow. */
enum Part {
    START(EventRole.START),
    /** A step is asked for. */
    ASK(EventRole.REQUEST),
    /** A step is under way. */
    BEGIN(EventRole.OTHER),
    /** A step succeeded; one without an asking is asked for and done at once. */
    DONE(EventRole.SUCCESS),
    FAIL(EventRole.FAILURE),
    /** The workflow no longer wants the step. */
    CALL_OFF(EventRole.OTHER),
    /** It concerns a step and decides nothing. */
    NOTE(EventRole.OTHER),
    COMPLETE(EventRole.END),
    /** The run failed or ran out of time. */
    BREAK(EventRole.END),
    /** Someone ended it. */
    GIVE_UP(EventRole.END),
    /** It belongs to the workflow and is none of these; types that nobody knows too. */
    OTHER(EventRole.OTHER);

    private final EventRole role;

    Part(EventRole role) {
        this.role = role;
    }

    EventRole role() {
        return role;
    }
}
