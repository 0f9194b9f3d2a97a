package playhead.lab.saga;

import playhead.lab.rules.Facts;

/**
 * How far a saga is; only its own events make it.
 *
 * @param phase where it stands
 * @param details of its case
 * @param at place of the step that is done or compensated now
 * @param attempt 1 for the first
 * @param deadline when it gives up waiting for an answer, in milliseconds
 * @param reason why it turned round, or null
 * @param stuck whether a compensation failed
 */
public record SagaState(Phase phase, Facts details, int at, int attempt, long deadline, String reason, boolean stuck) {
    /** Where a saga stands. */
    public enum Phase {
        /** It has not begun. */
        NEW,
        /** It does its steps. */
        FORWARD,
        /** It compensates them. */
        BACK,
        /** It is over. */
        ENDED
    }

    /** A saga without events. */
    public static final SagaState NOT_BEGUN = new SagaState(Phase.NEW, Facts.NONE, 0, 0, 0, null, false);

    SagaState waiting(Phase now, int place, int tries, long until) {
        return new SagaState(now, details, place, tries, until, reason, stuck);
    }

    SagaState because(String why) {
        return new SagaState(phase, details, at, attempt, deadline, why, stuck);
    }
}
