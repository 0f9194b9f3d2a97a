package playhead.saga.shape;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import playhead.event.EventTime;
import playhead.saga.EventRole;
import playhead.saga.FlowLog;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;

/**
 * A trace as a saga: its services take part, every span is a step. How it ended is what the spans say that nobody in it
 * called; a trace has no word for an undoing.
 */
final class TraceSaga extends ShapedRun {
    /** Sure of the steps, less of what they amount to. */
    private static final double WHOLE = 0.9;
    /** Where the span is missing that began it. */
    private static final double PART = 0.6;

    private final List<SpanFact> spans;
    private final boolean[] top;
    private final boolean whole;

    TraceSaga(FlowLog log, long at, List<SpanFact> spans) {
        super(log, at, spans);
        this.spans = spans;
        this.top = new boolean[spans.size()];
        Set<String> ids = new HashSet<>();
        spans.forEach(span -> ids.add(span.id()));
        boolean root = false;
        for (int i = 0; i < top.length; i++) {
            root |= spans.get(i).parent() == null;
            top[i] = spans.get(i).parent() == null || !ids.contains(spans.get(i).parent());
        }
        this.whole = root;
    }

    private String name(int span) {
        return columns().types().get(columns().type(spans.get(span).position()));
    }

    private IntStream tops() {
        return IntStream.range(0, top.length).filter(span -> top[span]);
    }

    @Override
    String definition() {
        int root = tops().filter(span -> spans.get(span).parent() == null)
                .findFirst()
                .orElse(0);
        return name(root);
    }

    /** Calls are led by the one who calls; where messages are handed over each goes on by itself. */
    @Override
    SagaStyle style() {
        boolean messages = spans.stream().anyMatch(span -> span.kind().isMessage() || span.linked());
        return messages ? SagaStyle.CHOREOGRAPHY : SagaStyle.ORCHESTRATION;
    }

    @Override
    SagaStatus status() {
        if (tops().anyMatch(span -> spans.get(span).ended() == null)) {
            return SagaStatus.RUNNING;
        }
        if (tops().noneMatch(span -> spans.get(span).error() != null)) {
            return SagaStatus.COMPLETED;
        }
        boolean stands = IntStream.range(0, top.length)
                .anyMatch(span -> !top[span] && step(spans.get(span)) == StepStatus.SUCCEEDED);
        return stands ? SagaStatus.FAILED : SagaStatus.COMPENSATED;
    }

    private static StepStatus step(SpanFact span) {
        return span.error() != null
                ? StepStatus.FAILED
                : span.ended() == null ? StepStatus.RUNNING : StepStatus.SUCCEEDED;
    }

    @Override
    double confidence() {
        return whole ? WHOLE : PART;
    }

    @Override
    EventTime endedAt() {
        return status().ended()
                ? tops().mapToObj(span -> spans.get(span).ended())
                        .max(EventTime::compareTo)
                        .orElse(null)
                : null;
    }

    @Override
    String waitingFor() {
        return status().ended()
                ? null
                : IntStream.range(0, top.length)
                        .filter(span -> spans.get(span).ended() == null)
                        .mapToObj(this::name)
                        .reduce((first, later) -> later)
                        .orElse(null);
    }

    @Override
    String error() {
        return spans.stream()
                .map(SpanFact::error)
                .filter(error -> error != null)
                .reduce((first, later) -> later)
                .orElse(null);
    }

    @Override
    List<SagaStep> steps() {
        return IntStream.range(0, top.length).mapToObj(this::written).toList();
    }

    private SagaStep written(int span) {
        SpanFact fact = spans.get(span);
        long position = fact.position();
        return new SagaStep(
                name(span),
                participant(span),
                step(fact),
                1,
                position,
                fact.ended() == null ? 0 : position,
                columns().time(position),
                fact.ended(),
                null,
                fact.error(),
                null,
                List.of(position));
    }

    @Override
    String orchestrator() {
        return style() == SagaStyle.ORCHESTRATION
                ? participant(tops().findFirst().orElse(0))
                : null;
    }

    @Override
    String participant(int place) {
        int actor = columns().actor(spans.get(place).position());
        return actor < 0 ? "unnamed service" : columns().actors().get(actor);
    }

    @Override
    EventRole role(int place) {
        SpanFact span = spans.get(place);
        if (span.error() != null) {
            return EventRole.FAILURE;
        }
        return switch (span.kind()) {
            case CLIENT, PRODUCER -> EventRole.REQUEST;
            default -> span.ended() == null ? EventRole.OTHER : EventRole.SUCCESS;
        };
    }

    @Override
    int step(int place) {
        return place;
    }

    @Override
    int attempt(int place) {
        return 1;
    }
}
