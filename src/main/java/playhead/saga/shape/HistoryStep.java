package playhead.saga.shape;

import java.util.ArrayList;
import java.util.List;
import playhead.saga.LogColumns;
import playhead.saga.SagaStep;
import playhead.saga.StepStatus;

/** A step of a workflow while its events are taken. For one thread. */
final class HistoryStep {
    final StepKind kind;
    final String name;
    final List<Long> events = new ArrayList<>();

    StepStatus status = StepStatus.RUNNING;
    int attempts = 1;

    private String error;
    private String result;
    private String run;
    private long ended;

    HistoryStep(StepKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** Takes an event that concerns it. */
    void take(Fact fact) {
        events.add((long) fact.position());
        attempts = Math.max(attempts, fact.attempt());
        if (fact.run() != null && run != null && !fact.run().equals(run)) {
            // Another run of the child than the one that began: it was tried again, at least once.
            attempts++;
        }
        run = fact.run() == null ? run : fact.run();
        error = fact.error() == null ? error : fact.error();
        result = fact.result() == null ? result : fact.result();
        switch (fact.part()) {
            case BEGIN -> status = attempts > 1 ? StepStatus.RETRYING : StepStatus.RUNNING;
            case DONE -> decide(fact, StepStatus.SUCCEEDED);
            case FAIL -> decide(fact, StepStatus.FAILED);
            case CALL_OFF -> decide(fact, StepStatus.SKIPPED);
            default -> {}
        }
    }

    private void decide(Fact fact, StepStatus outcome) {
        status = outcome;
        ended = fact.position();
    }

    boolean isOpen() {
        return status == StepStatus.RUNNING || status == StepStatus.RETRYING;
    }

    /** Position of the event that decided it, 0 while it is open. */
    long ended() {
        return ended;
    }

    /** @param undone how it stands where it is undone, else null */
    SagaStep written(LogColumns columns, StepStatus undone) {
        return new SagaStep(
                name,
                kind.lane(),
                undone == null ? status : undone,
                attempts,
                events.getFirst(),
                ended,
                columns.time(events.getFirst()),
                ended == 0 ? null : columns.time(ended),
                null,
                error,
                result,
                events);
    }
}
