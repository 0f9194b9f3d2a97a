package playhead.saga.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.saga.Compensation;
import playhead.saga.Compensation.PairedBy;
import playhead.saga.StepStatus;
import playhead.saga.inferred.UndoNames;

/**
 * Finds the steps of a workflow that undo others: by their names, once something had failed; of several that fit the latest
 * that stands. For one thread.
 */
final class Undoings {
    private final UndoNames names;
    private final List<HistoryStep> steps;
    /** By the number of a step: that of the one that it undoes. */
    private final Map<Integer, Integer> undone = new HashMap<>();

    private final Set<Integer> taken = new HashSet<>();
    private boolean failed;

    Undoings(UndoNames names, List<HistoryStep> steps) {
        this.names = names;
        this.steps = steps;
    }

    /** Something failed, or the workflow is to be given up. */
    void failed() {
        failed = true;
    }

    /** A step was asked for: looks what it undoes. */
    void asked(int step) {
        HistoryStep undo = steps.get(step);
        if (!undo.kind.hasEffect() || !names.isUndo(undo.name) || !failed && !names.saysSo(undo.name)) {
            return;
        }
        int best = -1;
        int most = 0;
        for (int number = step - 1; number >= 0; number--) {
            HistoryStep effect = steps.get(number);
            boolean stands = effect.kind.hasEffect()
                    && effect.status == StepStatus.SUCCEEDED
                    && !undone.containsKey(number)
                    && !taken.contains(number);
            int sure = stands ? names.undoes(undo.name, effect.name) : 0;
            if (sure > most) {
                most = sure;
                best = number;
            }
        }
        if (best >= 0) {
            undone.put(step, best);
            taken.add(best);
        }
    }

    /** Number of the step that a step undoes, or -1. */
    int undoneBy(int step) {
        return undone.getOrDefault(step, -1);
    }

    /** How a step stands, where it is undone; null where it is not. */
    StepStatus status(int step) {
        for (Map.Entry<Integer, Integer> one : undone.entrySet()) {
            if (one.getValue() == step) {
                return status(steps.get(one.getKey()));
            }
        }
        return null;
    }

    private static StepStatus status(HistoryStep undo) {
        return switch (undo.status) {
            case SUCCEEDED -> StepStatus.COMPENSATED;
            case FAILED, SKIPPED -> StepStatus.FAILED;
            default -> StepStatus.COMPENSATING;
        };
    }

    /** Whether anything is undone or being undone. */
    boolean any() {
        return !undone.isEmpty();
    }

    /** Whether an undoing goes on. */
    boolean goesOn() {
        return undone.keySet().stream().anyMatch(undo -> steps.get(undo).isOpen());
    }

    /** Whether an effect stands that can be undone, or could not be. */
    boolean leaves() {
        for (int number = 0; number < steps.size(); number++) {
            HistoryStep step = steps.get(number);
            if (step.kind.hasEffect()
                    && step.status == StepStatus.SUCCEEDED
                    && !undone.containsKey(number)
                    && status(number) != StepStatus.COMPENSATED) {
                return true;
            }
        }
        return false;
    }

    /** What was undone, by the event that undid it; what is only asked for last. */
    List<Compensation> all() {
        List<Compensation> all = new ArrayList<>();
        undone.forEach((undo, effect) -> {
            HistoryStep by = steps.get(undo);
            all.add(new Compensation(
                    effect, steps.get(effect).ended(), by.ended(), by.events.getFirst(), status(by), PairedBy.NAME));
        });
        all.sort(java.util.Comparator.comparingLong((Compensation one) -> one.by() == 0 ? Long.MAX_VALUE : one.by())
                .thenComparingLong(Compensation::request));
        return all;
    }
}
