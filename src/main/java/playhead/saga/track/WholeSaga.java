package playhead.saga.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import playhead.event.EventTime;
import playhead.saga.Compensation;
import playhead.saga.EventRole;
import playhead.saga.Finding;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaRow;
import playhead.saga.SagaStep;
import playhead.saga.StepStatus;
import playhead.saga.define.Mark;
import playhead.saga.define.SagaDefinition;

/** Writes down what happens in one saga while it takes its events. For one thread and one saga. */
final class WholeSaga implements RunWatch {
    private final FlowLog log;
    private final EventIds ids;
    private final Marked marked;
    private final int number;
    private final long at;
    private final SagaRun run;
    private final SagaDefinition definition;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Compensation> vain = new ArrayList<>();
    private final long[] failures;

    /**
     * An event that was taken.
     *
     * @param role what it does
     * @param step place of its step in the definition, or -1
     * @param attempt which try it belongs to
     */
    record Taken(long position, EventRole role, int step, int attempt) {}

    WholeSaga(FlowLog log, EventIds ids, Marked marked, int number, long at, SagaRun run) {
        this.log = log;
        this.ids = ids;
        this.marked = marked;
        this.number = number;
        this.at = at;
        this.run = run;
        this.definition = run.definition;
        this.failures = new long[run.steps.length];
    }

    @Override
    public void event(long position, Mark[] marks) {
        EventRole role = EventRole.OTHER;
        int step = -1;
        for (Mark mark : marks) {
            boolean begins = mark.sign().role() == EventRole.START && position == run.start;
            if (role == EventRole.OTHER && (mark.sign().role() != EventRole.START || begins)) {
                role = mark.sign().role();
            }
            step = step < 0 && mark.sign().role() != EventRole.OTHER ? mark.step() : step;
        }
        if (step >= 0 && (role == EventRole.FAILURE || role == EventRole.UNDO_FAILURE)) {
            failures[step] = position;
        }
        int attempt = step < 0 ? 0 : Math.max(1, run.steps[step].attempts());
        taken.add(new Taken(position, role, step, attempt));
    }

    @Override
    public void finding(Finding.Kind kind, long position, int step) {
        findings.add(new Finding(kind, position, step, SagaFindings.text(kind, type(position), name(step))));
    }

    @Override
    public void undone(int step, long effect, long by) {
        vain.add(new Compensation(step, effect, by, 0, StepStatus.COMPENSATED, Compensation.PairedBy.DECLARED));
    }

    private String type(long position) {
        LogColumns columns = log.columns();
        return columns.types().get(columns.type(position));
    }

    private String name(int step) {
        return step < 0 ? definition.name() : definition.steps().get(step).name();
    }

    /** The saga as it stands. */
    Saga saga(SagaRow row, Standing standing) {
        int[] order = order();
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        Lanes lanes =
                new Lanes(log.columns(), definition, run.start, taken, new EventTexts(log.events(), definition)::text);
        SagaFindings more = new SagaFindings(log, definition, run, at, taken);
        more.addTo(
                findings,
                standing.status(),
                ended -> standing.silent(log.columns().time(ended)),
                standing.ended());
        List<Finding> found = findings.stream()
                .map(finding -> new Finding(
                        finding.kind(),
                        finding.position(),
                        finding.step() < 0 ? -1 : places[finding.step()],
                        finding.text()))
                .sorted(Comparator.comparingLong(Finding::position))
                .toList();
        return new Saga(
                row,
                lanes.all(),
                events(lanes, places),
                IntStream.of(order)
                        .mapToObj(step -> step(step, standing, lanes))
                        .toList(),
                compensations(places),
                found,
                standing.unjudged() != null ? standing.unjudged() : more.unjudged());
    }

    /** Its steps alone. */
    List<SagaStep> steps(Standing standing) {
        Lanes lanes =
                new Lanes(log.columns(), definition, run.start, taken, new EventTexts(log.events(), definition)::text);
        return IntStream.of(order())
                .mapToObj(step -> step(step, standing, lanes))
                .toList();
    }

    /** Places of steps in the definition, those that began first by their beginning. */
    private int[] order() {
        return IntStream.range(0, run.steps.length)
                .boxed()
                .sorted(Comparator.comparingInt(
                        step -> run.steps[step].begun == 0 ? Integer.MAX_VALUE : run.steps[step].begun))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private SagaStep step(int step, Standing standing, Lanes lanes) {
        StepRun of = run.steps[step];
        StepStatus status = standing.step(step);
        boolean open = status == StepStatus.RUNNING || status == StepStatus.RETRYING;
        int ended = open ? 0 : of.decided;
        EventTime deadline = standing.deadline(step);
        return new SagaStep(
                name(step),
                lanes.participant(step),
                status,
                of.attempts(),
                of.begun,
                ended,
                of.begun == 0 ? null : log.columns().time(of.begun),
                ended == 0 ? null : log.columns().time(ended),
                deadline,
                error(failures[step]),
                null,
                taken.stream()
                        .filter(event -> event.step() == step)
                        .map(Taken::position)
                        .toList());
    }

    private String error(long failure) {
        if (failure == 0) {
            return null;
        }
        String reason = marked.reason(number, failure);
        return reason == null ? type(failure) : reason;
    }

    private List<SagaEvent> events(Lanes lanes, int[] places) {
        LogColumns columns = log.columns();
        List<SagaEvent> events = new ArrayList<>(taken.size());
        for (int i = 0; i < taken.size(); i++) {
            Taken event = taken.get(i);
            int stream = columns.stream(event.position());
            long cause = log.cause(event.position(), at);
            events.add(new SagaEvent(
                    event.position(),
                    ids.at(event.position()),
                    type(event.position()),
                    columns.time(event.position()),
                    stream < 0 ? null : columns.streamName(stream).id(),
                    lanes.lane(i),
                    event.role(),
                    event.step() < 0 ? -1 : places[event.step()],
                    isOfSaga(cause) ? cause : 0,
                    event.attempt()));
        }
        return events;
    }

    private boolean isOfSaga(long cause) {
        return cause > 0
                && marked.groups(number, log).of(cause)
                        == marked.groups(number, log).of(run.first);
    }

    private List<Compensation> compensations(int[] places) {
        List<Compensation> all = new ArrayList<>();
        Effects effects = run.effects;
        for (int i = 0; i < effects.size(); i++) {
            if (effects.undone(i) > 0 || effects.request(i) > 0) {
                int step = definition.pairs().get(effects.pair(i)).step();
                StepStatus status = effects.undone(i) > 0
                        ? StepStatus.COMPENSATED
                        : run.steps[step].undoFailed ? StepStatus.FAILED : StepStatus.COMPENSATING;
                all.add(new Compensation(
                        places[step],
                        effects.position(i),
                        effects.undone(i),
                        effects.request(i),
                        status,
                        Compensation.PairedBy.DECLARED));
            }
        }
        vain.forEach(undo -> all.add(
                new Compensation(places[undo.step()], undo.undoes(), undo.by(), 0, undo.status(), undo.pairedBy())));
        all.sort(Comparator.comparingLong((Compensation undo) -> undo.by() == 0 ? Long.MAX_VALUE : undo.by())
                .thenComparing(Comparator.comparingLong(Compensation::undoes).reversed()));
        return all;
    }
}
