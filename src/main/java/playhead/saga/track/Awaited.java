package playhead.saga.track;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import playhead.saga.define.Mark;
import playhead.saga.define.Sign;

/**
 * What a saga waits for.
 *
 * @param run the saga, as far as it is
 */
record Awaited(SagaRun run) {
    /** Meanings of the events that would lead the saga on next, by step; the end is a step of its own. */
    List<Predicate<Mark>> meanings() {
        List<Predicate<Mark>> awaited = new ArrayList<>();
        boolean turned = run.turned();
        for (int i = 0; i < run.steps.length; i++) {
            int step = i;
            if (turned && (run.stands(step) || run.steps[step].undoOpen)) {
                awaited.add(mark -> mark.step() == step && (mark.sign() == Sign.UNDO || mark.sign() == Sign.UNDONE));
            } else if (!turned && (run.steps[step].isOpen() || awaited.isEmpty() && run.steps[step].begun == 0)) {
                awaited.add(mark -> mark.step() == step && (mark.sign() == Sign.EFFECT || mark.sign() == Sign.SUCCESS));
            }
        }
        if (awaited.isEmpty()) {
            awaited.add(mark -> mark.sign() == (turned ? Sign.COMPENSATED : Sign.COMPLETED));
        }
        return awaited;
    }
}
