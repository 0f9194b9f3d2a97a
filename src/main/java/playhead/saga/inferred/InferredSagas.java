package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import playhead.event.EventTime;
import playhead.saga.Expectation;
import playhead.saga.LogColumns;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaList;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;

/** The sagas of a log as they stood after a position, learned from nothing but the log up to there. */
public final class InferredSagas implements SagaList {
    private final Learned learned;
    private final LogColumns columns;
    private final InferredRows rows;

    InferredSagas(Learned learned) {
        this.learned = learned;
        this.columns = learned.table.columns();
        this.rows = new InferredRows(learned);
    }

    @Override
    public long at() {
        return learned.at;
    }

    @Override
    public int size() {
        return learned.flows.length;
    }

    @Override
    public int find(String id) {
        return learned.number(learned.table.find(id, learned.at));
    }

    @Override
    public int of(long position) {
        return position < 1 || position > learned.at ? -1 : learned.number(learned.table.flow((int) position));
    }

    @Override
    public String definitionName(int number) {
        return learned.name(learned.kind(learned.flows[number]));
    }

    @Override
    public SagaStatus status(int number) {
        return learned.statuses[number];
    }

    @Override
    public SagaStyle style(int number) {
        return learned.kind(learned.flows[number]).style();
    }

    @Override
    public SagaRow row(int number) {
        return rows.row(number);
    }

    @Override
    public long[] positions(int number) {
        int flow = learned.flows[number];
        return IntStream.range(learned.table.from(flow), learned.kinds.reach.until(flow))
                .mapToLong(learned.table::position)
                .toArray();
    }

    @Override
    public Saga saga(int number) {
        int flow = learned.flows[number];
        SagaReader reader = new SagaReader(learned, flow, status(number));
        List<SagaEvent> events = events(reader);
        Set<String> lanes = new LinkedHashSet<>();
        if (reader.kind.isOrchestrated() && !reader.kind.shaped) {
            lanes.add(learned.lane(reader.kind, reader.kind.orchestrator));
        }
        events.forEach(event -> lanes.add(event.participant()));
        return new Saga(
                rows.row(number, reader),
                new ArrayList<>(lanes),
                events,
                steps(reader),
                reader.compensations,
                new InferredFindings(learned).of(flow, reader, status(number)),
                status(number).ended() ? null : learned.patience.unjudged(flow, reader.kind));
    }

    private List<SagaEvent> events(SagaReader reader) {
        List<SagaEvent> events = new ArrayList<>();
        reader.roles.forEach((position, role) -> {
            int stream = columns.stream(position);
            int declared = (int) learned.table.log().cause(position, learned.at);
            events.add(new SagaEvent(
                    position,
                    learned.payloads.at(position).id(),
                    learned.names.text(columns.type(position)),
                    columns.time(position),
                    stream < 0 ? null : columns.streamName(stream).id(),
                    learned.lane(reader.kind, learned.kinds.lane(position, reader.kind)),
                    role,
                    reader.stepOf(position),
                    reader.roles.containsKey(declared) ? declared : 0,
                    reader.steps.attempts.getOrDefault(position, 0)));
        });
        return events;
    }

    private List<SagaStep> steps(SagaReader reader) {
        List<SagaStep> steps = new ArrayList<>();
        for (int i = 0; i < reader.steps.steps.size(); i++) {
            Steps.Open step = reader.steps.steps.get(i);
            EventTime ended = step.ended == 0 ? null : columns.time(step.ended);
            steps.add(new SagaStep(
                    reader.name(i),
                    learned.lane(reader.kind, reader.lane(i)),
                    step.status,
                    step.attempts,
                    step.begun,
                    step.ended,
                    columns.time(step.begun),
                    ended,
                    null,
                    step.failure == 0 ? null : learned.stepNames.reason(step.failure),
                    null,
                    step.events.stream().map(Integer::longValue).toList()));
        }
        return steps;
    }

    /** Whether one of the events of a saga passes a test. */
    public boolean hasEvent(int number, LongPredicate test) {
        int flow = learned.flows[number];
        for (int place = learned.table.from(flow); place < learned.table.until(flow, learned.at); place++) {
            if (test.test(learned.table.position(place))) {
                return true;
            }
        }
        return false;
    }

    /** What may still come in an open saga, by how long it usually takes; nothing for one that has ended. */
    public List<Expectation> expected(int number) {
        int flow = learned.flows[number];
        Kind kind = learned.kind(flow);
        return status(number).ended()
                ? List.of()
                : learned.expectations.remaining(
                        flow, kind, position -> learned.lane(kind, learned.kinds.lane(position, kind)));
    }

    /**
     * A document that declares what was learned: as it is or edited, {@code define} takes it.
     *
     * @return null when no saga has ended as yet
     */
    public String definition() {
        return learned.shown().stream().allMatch(kind -> kind.ended == 0)
                ? null
                : new DefinitionWriter(learned).write();
    }

    /** About how many bytes it keeps. */
    long bytes() {
        return 33L * learned.kinds.of.length;
    }

    /** Why there are no sagas, or null when there are some. */
    public String whyNone() {
        if (size() > 0) {
            return null;
        }
        int flows = learned.table.log().flows(learned.at);
        return flows == 0
                ? "no event names a correlation id or a cause, so nothing ties the events of a saga together"
                : flows
                        + " flows were looked at: none has an orchestrator, an undoing, or three participants that"
                        + " answer each other";
    }
}
