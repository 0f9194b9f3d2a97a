package playhead.saga.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.SagaStatus;
import playhead.saga.StepStatus;
import playhead.saga.inferred.UndoNames;

/** One run of a workflow up to a position, made from what its events say. */
final class HistoryRun {
    final List<Fact> facts;
    final List<HistoryStep> steps = new ArrayList<>();

    /** What undoes what. */
    final Undoings undoings;

    String workflow = "workflow";
    /** The event that ended it, or null. */
    Fact end;
    /** Why it, or the last of its steps that failed, did. */
    String error;

    /** By place of an event: number of its step, or -1. */
    private final int[] stepOf;

    private final int[] attemptOf;
    private final Map<String, Integer> byKey = new HashMap<>();

    /**
     * @param facts of its events up to the position
     * @param names tells what undoes what
     */
    HistoryRun(List<Fact> facts, UndoNames names) {
        this.facts = facts;
        undoings = new Undoings(names, steps);
        stepOf = new int[facts.size()];
        attemptOf = new int[facts.size()];
        for (int i = 0; i < stepOf.length; i++) {
            stepOf[i] = take(facts.get(i));
            attemptOf[i] = stepOf[i] < 0 ? 0 : steps.get(stepOf[i]).attempts;
        }
        if (end != null) {
            steps.stream().filter(HistoryStep::isOpen).forEach(step -> step.status = StepStatus.SKIPPED);
        }
    }

    private int take(Fact fact) {
        switch (fact.part()) {
            case START -> workflow = fact.name() == null ? workflow : fact.name();
            case COMPLETE, BREAK, GIVE_UP -> {
                end = fact;
                error = fact.error() == null ? error : fact.error();
            }
            default -> {
                if (fact.type().endsWith("CancelRequested") || fact.type().endsWith("CANCEL_REQUESTED")) {
                    undoings.failed();
                }
            }
        }
        int number = fact.kind() == null ? -1 : step(fact);
        if (number >= 0) {
            boolean fresh = steps.get(number).events.isEmpty();
            steps.get(number).take(fact);
            if (fresh) {
                undoings.asked(number);
            }
            if (fact.part() == Part.FAIL) {
                undoings.failed();
            }
            error = fact.part() == Part.FAIL ? fact.error() : error;
        }
        return number;
    }

    /** The step that an event names; a new one where it asks for it, or where nobody asked. */
    private int step(Fact fact) {
        for (String key : fact.keys()) {
            Integer known = byKey.get(key);
            if (known != null && fact.part() != Part.ASK) {
                byKey.put(fact.number(), known);
                return known;
            }
        }
        if (fact.part() == Part.NOTE) {
            return -1;
        }
        int number = steps.size();
        steps.add(new HistoryStep(fact.kind(), fact.name() == null ? fact.type() : fact.name()));
        byKey.put(fact.number(), number);
        fact.keys().forEach(key -> byKey.putIfAbsent(key, number));
        return number;
    }

    /** Number of the step that the event at a place belongs to, or -1. */
    int stepOf(int place) {
        return stepOf[place];
    }

    /** Which try of its step the event at a place belongs to, or 0. */
    int attemptOf(int place) {
        return attemptOf[place];
    }

    SagaStatus status() {
        if (end != null) {
            return switch (end.part()) {
                case COMPLETE -> undoings.any() && !undoings.leaves() ? SagaStatus.COMPENSATED : SagaStatus.COMPLETED;
                case GIVE_UP -> SagaStatus.ABANDONED;
                default -> undoings.leaves() ? SagaStatus.FAILED : SagaStatus.COMPENSATED;
            };
        }
        if (undoings.goesOn()) {
            return SagaStatus.COMPENSATING;
        }
        if (steps.stream().anyMatch(step -> step.status == StepStatus.RETRYING)) {
            return SagaStatus.RETRYING;
        }
        return steps.stream().anyMatch(HistoryStep::isOpen) ? SagaStatus.RUNNING : SagaStatus.WAITING;
    }

    /** Name of the step that has been under way for longest, or null. */
    String waitingFor() {
        return end != null
                ? null
                : steps.stream()
                        .filter(HistoryStep::isOpen)
                        .map(step -> step.name)
                        .findFirst()
                        .orElse(null);
    }
}
