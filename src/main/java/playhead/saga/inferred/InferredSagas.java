package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import playhead.event.EventTime;
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

    InferredSagas(Learned learned) {
        this.learned = learned;
        this.columns = learned.table.columns();
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
        int flow = learned.table.find(id, learned.at);
        for (int number = 0; flow >= 0 && number < learned.flows.length; number++) {
            if (learned.flows[number] == flow) {
                return number;
            }
        }
        return -1;
    }

    /** How a saga stands, without anything else of it. */
    public SagaStatus status(int number) {
        return learned.statuses[number];
    }

    /** Who runs a saga, without anything else of it. */
    public SagaStyle style(int number) {
        return style(learned.kind(learned.flows[number]));
    }

    private static SagaStyle style(Kind kind) {
        return kind.isOrchestrated() ? SagaStyle.ORCHESTRATION : SagaStyle.CHOREOGRAPHY;
    }

    @Override
    public SagaRow row(int number) {
        return row(number, new SagaReader(learned, learned.flows[number], status(number)));
    }

    private SagaRow row(int number, SagaReader saga) {
        int flow = learned.flows[number];
        int first = learned.table.position(learned.table.from(flow));
        int until = learned.table.until(flow, learned.at);
        SagaStatus status = status(number);
        return new SagaRow(
                learned.table.name(flow),
                name(saga.kind),
                style(saga.kind),
                status,
                learned.evidence.confidence(saga.kind),
                first,
                learned.table.position(until - 1),
                columns.time(first),
                saga.end == 0 ? null : columns.time(saga.end),
                until - learned.table.from(flow),
                saga.steps.steps.size(),
                saga.compensations.size(),
                status.ended() ? null : waitingFor(flow, saga),
                saga.failure == 0 ? null : learned.stepNames.reason(saga.failure));
    }

    private String waitingFor(int flow, SagaReader saga) {
        if (saga.kind.isOrchestrated() && saga.waitsSince > 0) {
            return saga.name(saga.steps.steps.size() - 1);
        }
        return learned.expectations.next(flow, saga.kind);
    }

    /** What the sagas of a kind are called: by their first event, by who runs them. */
    private String name(Kind kind) {
        String root = learned.names.text(kind.family.root);
        return kind.isOrchestrated() && !kind.shaped ? lane(kind, kind.orchestrator) + ": " + root : root;
    }

    private String lane(Kind kind, int lane) {
        return lane < 0
                ? "?"
                : kind.byActor
                        ? columns.actors().get(lane)
                        : learned.table.categories().get(lane);
    }

    @Override
    public Saga saga(int number) {
        int flow = learned.flows[number];
        SagaReader reader = new SagaReader(learned, flow, status(number));
        List<SagaEvent> events = events(flow, reader);
        Set<String> lanes = new LinkedHashSet<>();
        if (reader.kind.isOrchestrated() && !reader.kind.shaped) {
            lanes.add(lane(reader.kind, reader.kind.orchestrator));
        }
        events.forEach(event -> lanes.add(event.participant()));
        return new Saga(
                row(number, reader),
                new ArrayList<>(lanes),
                events,
                steps(reader),
                reader.compensations,
                new InferredFindings(learned).of(flow, reader, status(number)),
                null);
    }

    private List<SagaEvent> events(int flow, SagaReader reader) {
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
                    lane(reader.kind, learned.kinds.lane(position, reader.kind)),
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
                    lane(reader.kind, reader.lane(i)),
                    step.status,
                    step.attempts,
                    step.begun,
                    step.ended,
                    columns.time(step.begun),
                    ended,
                    null,
                    step.failure == 0 ? null : learned.stepNames.reason(step.failure),
                    step.events.stream().map(Integer::longValue).toList()));
        }
        return steps;
    }

    /** What may still come in an open saga, by how long it usually takes; nothing for one that has ended. */
    public List<Expectation> expected(int number) {
        int flow = learned.flows[number];
        return status(number).ended() ? List.of() : learned.expectations.remaining(flow, learned.kind(flow));
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
