package playhead.saga.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.saga.EventRole;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaStep;
import playhead.saga.StepStatus;

/**
 * Compares two sagas: their steps are aligned by name and order, the events of aligned steps by type and order. That a step
 * was undone is a divergence only where the sagas went the same way otherwise: a later step is the reason.
 *
 * @param payload what the event at a position says, by dotted path
 * @param most how many pairs of events have their payloads compared
 */
public record SagaCompare(LongFunction<Map<String, Json>> payload, int most) {
    private static final double CLEARLY = 1;
    private static final Set<EventRole> UNDOING =
            EnumSet.of(EventRole.UNDO_REQUEST, EventRole.UNDO, EventRole.UNDO_SUCCESS, EventRole.UNDO_FAILURE);

    /** Compares. */
    public SagaComparison of(Saga one, Saga other) {
        List<AlignedStep> steps = new ArrayList<>();
        Side mine = new Side(one);
        Side theirs = new Side(other);
        Budget budget = new Budget(most);
        for (Alignment.Pair pair : Alignment.of(mine.names(), theirs.names())) {
            steps.add(
                    pair.one() < 0
                            ? lone(other.steps().get(pair.other()), -1, pair.other(), Unlike.MISSING)
                            : pair.other() < 0
                                    ? lone(one.steps().get(pair.one()), pair.one(), -1, Unlike.EXTRA)
                                    : both(mine, theirs, pair.one(), pair.other(), budget));
        }
        if (!mine.events(-1).isEmpty() || !theirs.events(-1).isEmpty()) {
            steps.add(both(mine, theirs, -1, -1, budget));
        }
        int first = first(steps, AlignedStep::diverges);
        return new SagaComparison(
                one,
                other,
                steps,
                first >= 0 ? first : first(steps, step -> step.unlike().contains(Unlike.UNDONE)),
                budget.spent);
    }

    private static int first(List<AlignedStep> steps, Predicate<AlignedStep> wanted) {
        for (int i = 0; i < steps.size(); i++) {
            if (wanted.test(steps.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static AlignedStep lone(SagaStep step, int one, int other, Unlike how) {
        return new AlignedStep(step.name(), one, other, EnumSet.of(how), Double.NaN, Double.NaN, List.of());
    }

    private AlignedStep both(Side mine, Side theirs, int one, int other, Budget budget) {
        Set<Unlike> unlike = EnumSet.noneOf(Unlike.class);
        List<SagaEvent> left = mine.events(one);
        List<SagaEvent> right = theirs.events(other);
        List<PayloadChange> changes = new ArrayList<>();
        for (Alignment.Pair pair : Alignment.of(types(left), types(right))) {
            if (pair.one() < 0 || pair.other() < 0) {
                SagaEvent alone = pair.one() < 0 ? right.get(pair.other()) : left.get(pair.one());
                unlike.add(UNDOING.contains(alone.role()) ? Unlike.UNDONE : Unlike.EVENTS);
            } else if (budget.take()) {
                changes(left.get(pair.one()), right.get(pair.other()), changes);
            }
        }
        if (!changes.isEmpty()) {
            unlike.add(Unlike.PAYLOAD);
        }
        if (one < 0) {
            return new AlignedStep(null, -1, -1, unlike, Double.NaN, Double.NaN, changes);
        }
        SagaStep here = mine.saga().steps().get(one);
        SagaStep there = theirs.saga().steps().get(other);
        if (here.status() != there.status()) {
            unlike.add(forward(here.status()) == forward(there.status()) ? Unlike.UNDONE : Unlike.STATUS);
        }
        double later = theirs.begun(other) - mine.begun(one);
        double longer = here.status() == there.status() ? theirs.took(other) - mine.took(one) : Double.NaN;
        if (Math.abs(later) >= CLEARLY || Math.abs(longer) >= CLEARLY) {
            unlike.add(Unlike.TIME);
        }
        return new AlignedStep(here.name(), one, other, unlike, later, longer, changes);
    }

    /** How it stood before it was undone. */
    private static StepStatus forward(StepStatus status) {
        return status == StepStatus.COMPENSATING || status == StepStatus.COMPENSATED ? StepStatus.SUCCEEDED : status;
    }

    private static List<String> types(List<SagaEvent> events) {
        return events.stream().map(SagaEvent::type).toList();
    }

    private void changes(SagaEvent one, SagaEvent other, List<PayloadChange> into) {
        Map<String, Json> mine = payload.apply(one.position());
        Map<String, Json> theirs = payload.apply(other.position());
        Set<String> fields = new TreeSet<>(mine.keySet());
        fields.addAll(theirs.keySet());
        for (String field : fields) {
            Json left = mine.get(field);
            Json right = theirs.get(field);
            if (!Objects.equals(left, right)) {
                into.add(new PayloadChange(one.position(), other.position(), one.type(), field, left, right));
            }
        }
    }

    /** How many payloads may still be compared. */
    private static final class Budget {
        private int left;
        private boolean spent;

        Budget(int left) {
            this.left = left;
        }

        boolean take() {
            spent |= left == 0;
            return left > 0 && left-- > 0;
        }
    }

    /** A saga with its events by step. */
    private record Side(Saga saga, List<List<SagaEvent>> byStep) {
        Side(Saga saga) {
            this(saga, new ArrayList<>());
            for (int i = 0; i <= saga.steps().size(); i++) {
                byStep.add(new ArrayList<>());
            }
            saga.events().forEach(event -> byStep.get(event.step() + 1).add(event));
        }

        List<String> names() {
            return saga.steps().stream().map(SagaStep::name).toList();
        }

        List<SagaEvent> events(int step) {
            return byStep.get(step + 1);
        }

        double begun(int step) {
            return seconds(saga.row().startedAt(), saga.steps().get(step).begunAt());
        }

        double took(int step) {
            SagaStep one = saga.steps().get(step);
            return seconds(one.begunAt(), one.endedAt());
        }

        private static double seconds(EventTime from, EventTime to) {
            return from == null || to == null
                    ? Double.NaN
                    : to.seconds() - from.seconds() + (to.nanos() - from.nanos()) / 1e9;
        }
    }
}
