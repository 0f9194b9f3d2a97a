package playhead.ui.timeline;

import playhead.saga.EventRole;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;

/**
 * A saga on the timeline.
 *
 * @param id its id
 * @param first position of its first event
 * @param last position of its last event
 * @param status how it stands at the end
 * @param failed position of its first failure, 0 for none or when that is not known
 * @param undoing position at which undoing began, 0 for none or when that is not known
 */
public record SagaBar(String id, long first, long last, SagaStatus status, long failed, long undoing) {
    /** What the list knows of it. */
    public static SagaBar of(SagaRow row) {
        return new SagaBar(row.id(), row.first(), row.last(), row.status(), 0, 0);
    }

    /** With what happened in it. */
    public static SagaBar of(Saga saga) {
        long failed = 0;
        long undoing = 0;
        for (SagaEvent event : saga.events()) {
            if (failed == 0 && (event.role() == EventRole.FAILURE || event.role() == EventRole.UNDO_FAILURE)) {
                failed = event.position();
            }
            if (undoing == 0 && (event.role() == EventRole.UNDO_REQUEST || event.role() == EventRole.UNDO)) {
                undoing = event.position();
            }
        }
        SagaRow row = saga.row();
        return new SagaBar(row.id(), row.first(), row.last(), row.status(), failed, undoing);
    }

    /** Whether it failed or was undone. */
    boolean isBad() {
        return status == SagaStatus.FAILED
                || status == SagaStatus.STUCK
                || status == SagaStatus.COMPENSATED
                || status == SagaStatus.COMPENSATING;
    }
}
