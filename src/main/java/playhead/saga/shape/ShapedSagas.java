package playhead.saga.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import playhead.saga.EventRole;
import playhead.saga.Finding;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.LogTimes;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;

/** Runs of workflows as they stood after a position, as sagas: by name of their run. Immutable. */
public final class ShapedSagas implements SagaList {
    private final FlowLog log;
    private final long at;
    private final List<HistoryRun> runs;
    private final Map<Integer, Integer> byFlow = new HashMap<>();

    ShapedSagas(FlowLog log, long at, List<HistoryRun> unsorted) {
        this.log = log;
        this.at = at;
        this.runs = new ArrayList<>(unsorted);
        runs.sort(Comparator.comparingInt(run -> run.facts.getFirst().position()));
        for (int number = 0; number < runs.size(); number++) {
            byFlow.put(log.flow(runs.get(number).facts.getFirst().position()), number);
        }
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public int size() {
        return runs.size();
    }

    @Override
    public int find(String id) {
        return byFlow.getOrDefault(log.find(id), -1);
    }

    @Override
    public int of(long position) {
        return position < 1 || position > at ? -1 : byFlow.getOrDefault(log.flow(position), -1);
    }

    @Override
    public SagaStatus status(int number) {
        return runs.get(number).status();
    }

    @Override
    public SagaStyle style(int number) {
        return SagaStyle.ORCHESTRATION;
    }

    @Override
    public String definitionName(int number) {
        return runs.get(number).workflow;
    }

    @Override
    public SagaRow row(int number) {
        HistoryRun run = runs.get(number);
        LogColumns columns = log.columns();
        int first = run.facts.getFirst().position();
        return new SagaRow(
                log.name(log.flow(first)),
                run.workflow,
                SagaStyle.ORCHESTRATION,
                run.status(),
                1,
                first,
                run.facts.getLast().position(),
                columns.time(first),
                run.end == null ? null : columns.time(run.end.position()),
                run.facts.size(),
                run.steps.size(),
                run.undoings.all().size(),
                run.waitingFor(),
                run.error);
    }

    @Override
    public Saga saga(int number) {
        HistoryRun run = runs.get(number);
        List<SagaEvent> events = new ArrayList<>();
        Set<String> lanes = new LinkedHashSet<>();
        lanes.add(run.workflow);
        List<Finding> findings = new ArrayList<>();
        for (int place = 0; place < run.facts.size(); place++) {
            SagaEvent event = event(run, place);
            events.add(event);
            lanes.add(event.participant());
            find(event, findings);
        }
        return new Saga(
                row(number),
                new ArrayList<>(lanes),
                events,
                IntStream.range(0, run.steps.size())
                        .mapToObj(step -> run.steps.get(step).written(log.columns(), run.undoings.status(step)))
                        .toList(),
                run.undoings.all(),
                findings,
                null);
    }

    /** Whether one of the events of a saga passes a test. */
    public boolean hasEvent(int number, LongPredicate test) {
        return runs.get(number).facts.stream().anyMatch(fact -> test.test(fact.position()));
    }

    private SagaEvent event(HistoryRun run, int place) {
        Fact fact = run.facts.get(place);
        LogColumns columns = log.columns();
        int stream = columns.stream(fact.position());
        int step = run.stepOf(place);
        long cause = log.cause(fact.position(), at);
        boolean here = cause > 0 && log.flow(cause) == log.flow(fact.position());
        EventRole role =
                step < 0 && fact.kind() != null ? EventRole.OTHER : fact.part().role();
        int undone = step < 0 ? -1 : run.undoings.undoneBy(step);
        return new SagaEvent(
                fact.position(),
                fact.id(),
                fact.type(),
                columns.time(fact.position()),
                stream < 0 ? null : columns.streamName(stream).id(),
                step < 0 || role == EventRole.REQUEST
                        ? run.workflow
                        : run.steps.get(step).kind.lane(),
                undone < 0 ? role : undoing(role),
                undone < 0 ? step : undone,
                here ? cause : 0,
                run.attemptOf(place));
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

    private void find(SagaEvent event, List<Finding> findings) {
        long cause = event.cause();
        if (log.isOrphan(event.position(), at)) {
            findings.add(new Finding(
                    Finding.Kind.ORPHAN_CAUSE,
                    event.position(),
                    event.step(),
                    event.type() + " names a cause that is not in the log"));
        }
        boolean timed = cause > 0 && log.columns().timed(cause) && log.columns().timed(event.position());
        if (timed && LogTimes.isAfter(log.columns(), cause, event.position())) {
            findings.add(new Finding(
                    Finding.Kind.CLOCK_SKEW,
                    event.position(),
                    event.step(),
                    event.type() + " is timed before its cause"));
        }
    }
}
