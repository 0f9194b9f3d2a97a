package playhead.saga.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.EventTime;
import playhead.saga.Compensation;
import playhead.saga.EventRole;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaEvent;
import playhead.saga.SagaStep;
import playhead.saga.StepStatus;

/** Finds bars, rows and ribbons of a saga, in one walk over its events. */
final class PictureBuilder {
    private static final int MOST_AHEAD = 8;

    private final Saga saga;
    private final List<SagaEvent> events;
    private final Slots slots;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<String, Integer> laneNumbers = new HashMap<>();
    private final int[] firstOf;
    private final int[] lastOf;
    private final int[] undoFirst;
    private final int[] undoLast;

    PictureBuilder(Saga saga, Across across, boolean folded) {
        this.saga = saga;
        this.events = saga.events();
        this.slots = Slots.of(events, across, folded);
        this.firstOf = new int[saga.steps().size()];
        this.lastOf = new int[saga.steps().size()];
        this.undoFirst = new int[saga.compensations().size()];
        this.undoLast = new int[saga.compensations().size()];
        saga.participants().forEach(this::lane);
    }

    SagaPicture build(List<Expectation> expected) {
        int[] laneOf = new int[events.size()];
        Map<Long, Integer> index = new HashMap<>();
        for (int i = 0; i < laneOf.length; i++) {
            laneOf[i] = lane(events.get(i).participant());
            index.put(events.get(i).position(), i);
        }
        Arrays.fill(undoFirst, -1);
        Arrays.fill(undoLast, -1);
        int[] undone = new int[firstOf.length];
        Arrays.fill(undone, Integer.MAX_VALUE);
        int[] undoOf = undoing(index, undone);
        Arrays.fill(firstOf, -1);
        for (int i = 0; i < laneOf.length; i++) {
            int step = events.get(i).step();
            if (isStep(step) && undoOf[i] < 0 && !undoes(events.get(i).role())) {
                firstOf[step] = firstOf[step] < 0 ? i : firstOf[step];
                lastOf[step] = i;
            }
        }
        List<Bar> bars = bars(undone);
        List<Ahead> ahead = ahead(expected);
        ahead.forEach(one -> lanes.get(one.lane()).loosen());
        List<Bar> placed = place(bars);
        Bar[] stepBars = new Bar[firstOf.length];
        Bar[] undoBars = new Bar[undoFirst.length];
        for (Bar bar : placed) {
            if (bar.undoes()) {
                undoBars[bar.compensation()] = bar;
            } else {
                stepBars[bar.step()] = bar;
            }
        }
        Bar[] barOf = new Bar[laneOf.length];
        for (int i = 0; i < laneOf.length; i++) {
            int step = events.get(i).step();
            barOf[i] = undoOf[i] >= 0 ? undoBars[undoOf[i]] : isStep(step) ? stepBars[step] : null;
            if (barOf[i] == null || barOf[i].lane() != laneOf[i]) {
                lanes.get(laneOf[i]).loosen();
            }
        }
        return new SagaPicture(saga, slots, lanes, laneOf, barOf, ribbons(stepBars, undoBars), ahead);
    }

    /** Puts what is likeliest into lanes, in the order given. */
    private List<Ahead> ahead(List<Expectation> expected) {
        List<Expectation> likeliest = expected.stream()
                .sorted(Comparator.comparingDouble(Expectation::likelihood).reversed())
                .limit(MOST_AHEAD)
                .toList();
        return expected.stream()
                .filter(likeliest::contains)
                .map(one -> new Ahead(one, lane(one.participant())))
                .toList();
    }

    private int lane(String name) {
        return laneNumbers.computeIfAbsent(name, unknown -> {
            lanes.add(new Lane(unknown));
            return lanes.size() - 1;
        });
    }

    private boolean isStep(int step) {
        return step >= 0 && step < firstOf.length;
    }

    private static boolean undoes(EventRole role) {
        return switch (role) {
            case UNDO_REQUEST, UNDO, UNDO_SUCCESS, UNDO_FAILURE -> true;
            default -> false;
        };
    }

    private List<Bar> bars(int[] undone) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < firstOf.length; i++) {
            SagaStep step = saga.steps().get(i);
            boolean open = step.status() == StepStatus.RUNNING || step.status() == StepStatus.RETRYING;
            if (firstOf[i] >= 0) {
                double due = step.deadline() == null ? -1 : slots.place(step.deadline());
                bars.add(new Bar(
                        i,
                        -1,
                        step.name(),
                        lane(step.participant()),
                        0,
                        firstOf[i],
                        lastOf[i],
                        slots.of(firstOf[i]),
                        open ? slots.size() - 1 : slots.of(lastOf[i]),
                        open,
                        step.status(),
                        step.attempts(),
                        undone[i],
                        due,
                        isLate(step, open)));
            }
        }
        for (int i = 0; i < undoFirst.length; i++) {
            if (undoFirst[i] >= 0) {
                bars.add(undoBar(i, saga.compensations().get(i)));
            }
        }
        bars.removeIf(bar -> bar.from() == bar.to() && slots.rounds(bar.from()) > 0);
        return bars;
    }

    private Bar undoBar(int number, Compensation one) {
        SagaEvent last = events.get(undoLast[number]);
        SagaStep step = isStep(one.step()) ? saga.steps().get(one.step()) : null;
        boolean open = one.status() == StepStatus.COMPENSATING;
        return new Bar(
                one.step(),
                number,
                step == null ? last.type() : step.name(),
                lane(step == null ? last.participant() : step.participant()),
                0,
                undoFirst[number],
                undoLast[number],
                slots.of(undoFirst[number]),
                open ? slots.size() - 1 : slots.of(undoLast[number]),
                open,
                one.status(),
                1,
                Integer.MAX_VALUE,
                -1,
                false);
    }

    private boolean isLate(SagaStep step, boolean open) {
        EventTime decided = open || step.endedAt() == null ? latest() : step.endedAt();
        return step.deadline() != null && decided != null && decided.compareTo(step.deadline()) > 0;
    }

    private EventTime latest() {
        return events.isEmpty() ? null : events.getLast().time();
    }

    /** Finds the events of what undoes: the compensation of each event, or -1. Where it begins is noted for the step. */
    private int[] undoing(Map<Long, Integer> index, int[] undone) {
        int[] undoOf = new int[events.size()];
        Arrays.fill(undoOf, -1);
        int[] latest = new int[firstOf.length];
        Arrays.fill(latest, -1);
        for (int i = 0; i < undoFirst.length; i++) {
            Compensation one = saga.compensations().get(i);
            int by = index.getOrDefault(one.by(), -1);
            int request = index.getOrDefault(one.request(), -1);
            undoFirst[i] = request < 0 || by >= 0 && by < request ? by : request;
            undoLast[i] = Math.max(by, request);
            for (int known : new int[] {request, by}) {
                if (known >= 0) {
                    undoOf[known] = i;
                }
            }
            if (isStep(one.step()) && undoFirst[i] >= 0) {
                undone[one.step()] = Math.min(undone[one.step()], undoFirst[i]);
            }
        }
        for (int i = 0; i < undoOf.length; i++) {
            int step = events.get(i).step();
            boolean known = isStep(step) && undoOf[i] >= 0;
            if (isStep(step) && (known || undoes(events.get(i).role()) || isWithin(i, latest[step]))) {
                if (known) {
                    latest[step] = undoOf[i];
                } else if (latest[step] >= 0) {
                    undoOf[i] = latest[step];
                    undoLast[latest[step]] = Math.max(undoLast[latest[step]], i);
                }
            }
        }
        return undoOf;
    }

    /** Whether an event that says nothing of its own stands between the request of an undoing and the undoing. */
    private boolean isWithin(int event, int undoing) {
        return undoing >= 0
                && events.get(event).role() == EventRole.OTHER
                && saga.compensations().get(undoing).request() > 0
                && (undoLast[undoing] > event
                        || saga.compensations().get(undoing).by() == 0);
    }

    private List<Bar> place(List<Bar> bars) {
        List<List<Bar>> byLane = new ArrayList<>();
        lanes.forEach(lane -> byLane.add(new ArrayList<>()));
        bars.sort(Comparator.comparingInt(Bar::first));
        bars.forEach(bar -> byLane.get(bar.lane()).add(bar));
        List<Bar> placed = new ArrayList<>();
        for (int i = 0; i < byLane.size(); i++) {
            lanes.get(i).place(byLane.get(i), placed);
        }
        return placed;
    }

    private List<Ribbon> ribbons(Bar[] stepBars, Bar[] undoBars) {
        List<Ribbon> ribbons = new ArrayList<>();
        for (int i = 0; i < undoBars.length; i++) {
            int step = saga.compensations().get(i).step();
            if (undoBars[i] != null) {
                ribbons.add(new Ribbon(i, undoBars[i], isStep(step) ? stepBars[step] : null));
            }
        }
        return ribbons;
    }
}
