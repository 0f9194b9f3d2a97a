package playhead.saga.define;

import playhead.saga.EventRole;
import playhead.saga.SagaStatus;

/** What an event means to a saga that declares it. */
public enum Sign {
    /** It begins. */
    START(EventRole.START, null),
    /** Its flow is no such saga. */
    UNLESS(EventRole.OTHER, null),
    /** A step is asked for. */
    REQUEST(EventRole.REQUEST, null),
    /** A step had an effect. */
    EFFECT(EventRole.EFFECT, null),
    /** A step succeeded. */
    SUCCESS(EventRole.SUCCESS, null),
    /** A step failed and is tried again. */
    RETRY(EventRole.FAILURE, null),
    /** A step failed. */
    FAILURE(EventRole.FAILURE, null),
    /** An effect can no longer be undone, and need not be. */
    SETTLED(EventRole.OTHER, null),
    /** A compensation is asked for. */
    UNDO_REQUEST(EventRole.UNDO_REQUEST, null),
    /** An effect is undone. */
    UNDO(EventRole.UNDO, null),
    /** The compensation of a step is done. */
    UNDONE(EventRole.UNDO_SUCCESS, null),
    /** The compensation of a step failed. */
    UNDO_FAILED(EventRole.UNDO_FAILURE, null),
    /** It ends well. */
    COMPLETED(EventRole.END, SagaStatus.COMPLETED),
    /** It ends with everything undone. */
    COMPENSATED(EventRole.END, SagaStatus.COMPENSATED),
    /** It ends half done. */
    FAILED(EventRole.END, SagaStatus.FAILED),
    /** It is given up. */
    ABANDONED(EventRole.END, SagaStatus.ABANDONED);

    private final EventRole role;
    private final SagaStatus end;

    Sign(EventRole role, SagaStatus end) {
        this.role = role;
        this.end = end;
    }

    /** What such an event does in its saga. */
    public EventRole role() {
        return role;
    }

    /** How the saga stands after it, or null when it does not end. */
    public SagaStatus end() {
        return end;
    }
}
