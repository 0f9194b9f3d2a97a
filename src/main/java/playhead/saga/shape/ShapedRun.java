package playhead.saga.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import playhead.event.EventTime;
import playhead.saga.Compensation;
import playhead.saga.EventRole;
import playhead.saga.Finding;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.LogTimes;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;

/** A saga of a known shape as it stood after a position: the events of one flow, and what they say in that shape. */
abstract class ShapedRun {
    private final FlowLog log;
    private final long at;
    private final List<? extends Said> said;

    /**
     * @param at position up to which the log is looked at
     * @param said what its events say, in their order; at least one
     */
    ShapedRun(FlowLog log, long at, List<? extends Said> said) {
        this.log = log;
        this.at = at;
        this.said = said;
    }

    /** What it is called after. */
    abstract String definition();

    abstract SagaStyle style();

    abstract SagaStatus status();

    /** How sure style, steps and outcome are; 1 when the events say them. */
    abstract double confidence();

    /** When it ended, or null. */
    abstract EventTime endedAt();

    /** What comes next, or null. */
    abstract String waitingFor();

    /** The last reason of a failure, or null. */
    abstract String error();

    abstract List<SagaStep> steps();

    /** Effects and what undid them. */
    List<Compensation> compensations() {
        return List.of();
    }

    /** The one who runs it, or null when nobody does. */
    abstract String orchestrator();

    /** Lane of the event at a place. */
    abstract String participant(int place);

    /** What the event at a place does. */
    abstract EventRole role(int place);

    /** Number of the step of the event at a place, or -1. */
    abstract int step(int place);

    /** Which try of its step the event at a place belongs to, or 0. */
    abstract int attempt(int place);

    final LogColumns columns() {
        return log.columns();
    }

    final int first() {
        return said.getFirst().position();
    }

    final SagaRow row() {
        return new SagaRow(
                log.name(log.flow(first())),
                definition(),
                style(),
                status(),
                confidence(),
                first(),
                said.getLast().position(),
                columns().time(first()),
                endedAt(),
                said.size(),
                steps().size(),
                compensations().size(),
                waitingFor(),
                error());
    }

    final Saga saga() {
        List<SagaEvent> events = new ArrayList<>();
        Set<String> lanes = new LinkedHashSet<>();
        if (orchestrator() != null) {
            lanes.add(orchestrator());
        }
        List<Finding> findings = new ArrayList<>();
        for (int place = 0; place < said.size(); place++) {
            SagaEvent event = event(place);
            events.add(event);
            lanes.add(event.participant());
            find(event, findings);
        }
        return new Saga(row(), new ArrayList<>(lanes), events, steps(), compensations(), findings, null);
    }

    /** Positions of its events. */
    final long[] positions() {
        return said.stream().mapToLong(Said::position).toArray();
    }

    /** Whether one of its events passes a test. */
    final boolean hasEvent(LongPredicate test) {
        return said.stream().anyMatch(one -> test.test(one.position()));
    }

    private SagaEvent event(int place) {
        int position = said.get(place).position();
        int stream = columns().stream(position);
        long cause = log.cause(position, at);
        boolean here = cause > 0 && cause != position && log.flow(cause) == log.flow(position);
        return new SagaEvent(
                position,
                said.get(place).id(),
                columns().types().get(columns().type(position)),
                columns().time(position),
                stream < 0 ? null : columns().streamName(stream).id(),
                participant(place),
                role(place),
                step(place),
                here ? cause : 0,
                attempt(place));
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
        boolean timed = cause > 0 && columns().timed(cause) && columns().timed(event.position());
        if (timed && LogTimes.isAfter(columns(), cause, event.position())) {
            findings.add(new Finding(
                    Finding.Kind.CLOCK_SKEW,
                    event.position(),
                    event.step(),
                    event.type() + " is timed before its cause"));
        }
    }
}
