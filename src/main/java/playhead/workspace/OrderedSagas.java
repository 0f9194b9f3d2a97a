package playhead.workspace;

import java.util.List;
import java.util.stream.LongStream;
import playhead.saga.Compensation;
import playhead.saga.Finding;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;

/** Sagas that were followed in another order, told in positions of the log. */
record OrderedSagas(SagaList list, OrderedIndex.Positions positions) implements SagaList {
    @Override
    public long at() {
        return list.at();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public SagaRow row(int number) {
        return row(list.row(number));
    }

    @Override
    public SagaStatus status(int number) {
        return list.status(number);
    }

    @Override
    public SagaStyle style(int number) {
        return list.style(number);
    }

    @Override
    public String definitionName(int number) {
        return list.definitionName(number);
    }

    private SagaRow row(SagaRow row) {
        return new SagaRow(
                row.id(),
                row.definition(),
                row.style(),
                row.status(),
                row.confidence(),
                position(row.first()),
                position(row.last()),
                row.startedAt(),
                row.endedAt(),
                row.events(),
                row.steps(),
                row.compensations(),
                row.waitingFor(),
                row.error());
    }

    @Override
    public int find(String id) {
        return list.find(id);
    }

    @Override
    public int of(long position) {
        return list.of(positions.ordinal(position));
    }

    @Override
    public long[] positions(int number) {
        return LongStream.of(list.positions(number)).map(positions::position).toArray();
    }

    @Override
    public String participant(int number, int place) {
        return list.participant(number, place);
    }

    @Override
    public Saga saga(int number) {
        Saga saga = list.saga(number);
        return new Saga(
                row(saga.row()),
                saga.participants(),
                saga.events().stream().map(this::event).toList(),
                saga.steps().stream().map(this::step).toList(),
                saga.compensations().stream().map(this::compensation).toList(),
                saga.findings().stream()
                        .map(found -> new Finding(found.kind(), position(found.position()), found.step(), found.text()))
                        .toList(),
                saga.unjudged());
    }

    private SagaEvent event(SagaEvent event) {
        return new SagaEvent(
                position(event.position()),
                event.id(),
                event.type(),
                event.time(),
                event.entity(),
                event.participant(),
                event.role(),
                event.step(),
                position(event.cause()),
                event.attempt());
    }

    private SagaStep step(SagaStep step) {
        List<Long> events = step.events().stream().map(this::position).toList();
        return new SagaStep(
                step.name(),
                step.participant(),
                step.status(),
                step.attempts(),
                position(step.begun()),
                position(step.ended()),
                step.begunAt(),
                step.endedAt(),
                step.deadline(),
                step.error(),
                step.result(),
                events);
    }

    private Compensation compensation(Compensation undo) {
        return new Compensation(
                undo.step(),
                position(undo.undoes()),
                position(undo.by()),
                position(undo.request()),
                undo.status(),
                undo.pairedBy());
    }

    private long position(long ordinal) {
        return ordinal == 0 ? 0 : positions.position(ordinal);
    }
}
