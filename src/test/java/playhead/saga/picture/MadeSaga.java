package playhead.saga.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import playhead.event.EventTime;
import playhead.saga.Compensation;
import playhead.saga.Compensation.PairedBy;
import playhead.saga.EventRole;
import playhead.saga.Finding;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;

/** A saga written down by hand, event by event; positions are 10, 20, 30 and so on. */
public final class MadeSaga {
    private final String id;
    private final SagaStyle style;
    private final List<SagaEvent> events = new ArrayList<>();
    private final List<SagaStep> steps = new ArrayList<>();
    private final List<Compensation> compensations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> participants = new LinkedHashSet<>();
    private Instant clock = Instant.parse("2026-03-01T10:15:30Z");
    private String waits;
    private String error;
    private double confidence = 1;

    public MadeSaga(String id, SagaStyle style) {
        this.id = id;
        this.style = style;
    }

    /** The next event. */
    public MadeSaga event(String type, String participant, EventRole role, int step, int causeBack) {
        long position = (events.size() + 1) * 10L;
        participants.add(participant);
        events.add(new SagaEvent(
                position,
                "e" + position,
                type,
                EventTime.of(clock),
                participant + "-1",
                participant,
                role,
                step,
                causeBack == 0 ? 0 : position - causeBack * 10L,
                step < 0 ? 0 : 1));
        clock = clock.plusMillis(400);
        return this;
    }

    public MadeSaga pause(long seconds) {
        clock = clock.plusSeconds(seconds);
        return this;
    }

    /** The next step, from one event to another, both counted from 1; 0 for none. */
    public MadeSaga step(String name, String participant, StepStatus status, int attempts, int from, int to) {
        return step(name, participant, status, attempts, from, to, null);
    }

    public MadeSaga step(
            String name, String participant, StepStatus status, int attempts, int from, int to, Instant deadline) {
        int number = steps.size();
        participants.add(participant);
        List<Long> positions = from == 0
                ? List.of()
                : events.subList(from - 1, to == 0 ? events.size() : to).stream()
                        .filter(event -> event.step() == number)
                        .map(SagaEvent::position)
                        .toList();
        steps.add(new SagaStep(
                name,
                participant,
                status,
                attempts,
                from * 10L,
                to * 10L,
                from == 0 ? null : events.get(from - 1).time(),
                to == 0 ? null : events.get(to - 1).time(),
                deadline == null ? null : EventTime.of(deadline),
                status == StepStatus.FAILED ? "no stock" : null,
                null,
                positions));
        return this;
    }

    public MadeSaga undo(int step, int undoes, int by, int request, StepStatus status) {
        compensations.add(new Compensation(step, undoes * 10L, by * 10L, request * 10L, status, PairedBy.REFERENCE));
        return this;
    }

    public MadeSaga finding(Finding.Kind kind, int event, int step, String text) {
        findings.add(new Finding(kind, event * 10L, step, text));
        return this;
    }

    public MadeSaga waits(String what) {
        waits = what;
        return this;
    }

    public MadeSaga error(String what) {
        error = what;
        return this;
    }

    public MadeSaga confidence(double sure) {
        confidence = sure;
        return this;
    }

    public Instant clock() {
        return clock;
    }

    public Saga as(SagaStatus status) {
        SagaRow row = new SagaRow(
                id,
                "order",
                style,
                status,
                confidence,
                events.getFirst().position(),
                events.getLast().position(),
                events.getFirst().time(),
                status.ended() ? events.getLast().time() : null,
                events.size(),
                (int) steps.stream().filter(step -> step.begun() > 0).count(),
                compensations.size(),
                waits,
                error);
        return new Saga(row, new ArrayList<>(participants), events, steps, compensations, findings, null);
    }
}
