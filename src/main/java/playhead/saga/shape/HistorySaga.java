package playhead.saga.shape;

import java.util.List;
import java.util.stream.IntStream;
import playhead.event.EventTime;
import playhead.saga.Compensation;
import playhead.saga.EventRole;
import playhead.saga.FlowLog;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;

/** A run of a workflow as a saga: its history says everything but what undoes what. */
final class HistorySaga extends ShapedRun {
    private final HistoryRun run;

    HistorySaga(FlowLog log, long at, HistoryRun run) {
        super(log, at, run.facts);
        this.run = run;
    }

    @Override
    String definition() {
        return run.workflow;
    }

    @Override
    SagaStyle style() {
        return SagaStyle.ORCHESTRATION;
    }

    @Override
    SagaStatus status() {
        return run.status();
    }

    @Override
    double confidence() {
        return 1;
    }

    @Override
    EventTime endedAt() {
        return run.end == null ? null : columns().time(run.end.position());
    }

    @Override
    String waitingFor() {
        return run.waitingFor();
    }

    @Override
    String error() {
        return run.error;
    }

    @Override
    List<SagaStep> steps() {
        return IntStream.range(0, run.steps.size())
                .mapToObj(step -> run.steps.get(step).written(columns(), run.undoings.status(step)))
                .toList();
    }

    @Override
    List<Compensation> compensations() {
        return run.undoings.all();
    }

    @Override
    String orchestrator() {
        return run.workflow;
    }

    @Override
    String participant(int place) {
        int step = run.stepOf(place);
        return step < 0 || run.facts.get(place).part().role() == EventRole.REQUEST
                ? run.workflow
                : run.steps.get(step).kind.lane();
    }

    @Override
    EventRole role(int place) {
        Fact fact = run.facts.get(place);
        int step = run.stepOf(place);
        EventRole role =
                step < 0 && fact.kind() != null ? EventRole.OTHER : fact.part().role();
        return step >= 0 && run.undoings.undoneBy(step) >= 0 ? undoing(role) : role;
    }

    /** The same said of a step that undoes another. */
    private static EventRole undoing(EventRole role) {
        return switch (role) {
            case REQUEST -> EventRole.UNDO_REQUEST;
            case SUCCESS -> EventRole.UNDO;
            case FAILURE -> EventRole.UNDO_FAILURE;
            default -> role;
        };
    }

    @Override
    int step(int place) {
        int step = run.stepOf(place);
        int undone = step < 0 ? -1 : run.undoings.undoneBy(step);
        return undone < 0 ? step : undone;
    }

    @Override
    int attempt(int place) {
        return run.attemptOf(place);
    }
}
