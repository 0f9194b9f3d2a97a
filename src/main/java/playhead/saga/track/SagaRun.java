package playhead.saga.track;

import playhead.saga.Finding.Kind;
import playhead.saga.LogColumns;
import playhead.saga.SagaStatus;
import playhead.saga.define.Mark;
import playhead.saga.define.Pair;
import playhead.saga.define.SagaDefinition;

/** Takes the events of one saga after the other and knows how far it is. For one thread; reusable. */
final class SagaRun {
    final SagaDefinition definition;
    final StepRun[] steps;
    final Effects effects = new Effects();

    /** Position of its first event. */
    int first;
    /** Position of its last event. */
    int last;
    /** Where it started, 0 while it has not. */
    int start;
    /** Number of its events. */
    int events;
    /** Whether its flow is no such saga. */
    boolean excluded;
    /** How it ended, as an event said, or null. */
    SagaStatus end;
    /** Where it ended. */
    int ended;
    /** Whether something is or was undone. */
    boolean undoing;
    /** The last failure, 0 for none. */
    int failure;

    private final LogColumns columns;
    private RunWatch watch = RunWatch.NONE;

    SagaRun(SagaDefinition definition, LogColumns columns) {
        this.definition = definition;
        this.columns = columns;
        this.steps = new StepRun[definition.steps().size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new StepRun();
        }
    }

    /** Begins with another saga. */
    void clear(RunWatch told) {
        watch = told;
        first = 0;
        last = 0;
        start = 0;
        events = 0;
        excluded = false;
        end = null;
        ended = 0;
        undoing = false;
        failure = 0;
        effects.clear();
        for (StepRun step : steps) {
            step.clear();
        }
    }

    /** Whether a step failed for good, or something is undone. */
    boolean turned() {
        if (undoing) {
            return true;
        }
        for (StepRun step : steps) {
            if (step.failed) {
                return true;
            }
        }
        return false;
    }

    /** Takes the next event. */
    void take(long position, Mark[] marks) {
        first = first == 0 ? (int) position : first;
        last = (int) position;
        events++;
        for (Mark mark : marks) {
            take(position, mark);
        }
        watch.event(position, marks);
    }

    private void take(long position, Mark mark) {
        StepRun step = mark.step() < 0 ? null : steps[mark.step()];
        switch (mark.sign()) {
            case START -> start = start == 0 ? (int) position : start;
            case UNLESS -> excluded = true;
            case REQUEST -> request(step, position);
            case EFFECT -> effect(step, mark, position);
            case SUCCESS -> succeed(step, mark.step(), position);
            case RETRY -> {
                fail(step, position);
                step.retrying = true;
                step.retries++;
            }
            case FAILURE -> {
                fail(step, position);
                step.retrying = false;
                step.failed = true;
                step.decided = (int) position;
            }
            case SETTLED -> {
                Pair pair = definition.pairs().get(mark.pair());
                effects.settle(mark.pair(), columns.stream(position), pair.sameEntity());
            }
            case UNDO_REQUEST -> undoRequest(step, mark.step(), position);
            case UNDO -> undo(mark, position);
            case UNDONE -> {
                undoing = true;
                step.undoOpen = false;
                step.undoFailed = false;
                step.undone = true;
                step.decided = (int) position;
            }
            case UNDO_FAILED -> {
                undoing = true;
                failure = (int) position;
                step.undoOpen = false;
                step.undoFailed = true;
                step.decided = (int) position;
            }
            case COMPLETED, COMPENSATED, FAILED, ABANDONED -> end(mark.sign().end(), position);
        }
    }

    private void request(StepRun step, long position) {
        step.begin(position);
        step.asked = (int) position;
        step.requests++;
        step.open = true;
        step.failed = false;
    }

    private void effect(StepRun step, Mark mark, long position) {
        step.begin(position);
        effects.add(position, columns.stream(position), mark.pair());
        if (!definition.steps().get(mark.step()).decided()) {
            succeed(step, mark.step(), position);
        }
    }

    private void succeed(StepRun step, int number, long position) {
        step.begin(position);
        if (turned() || end != null && end != SagaStatus.COMPLETED) {
            watch.finding(Kind.SUCCESS_AFTER_FAILURE, position, number);
        }
        step.open = false;
        step.retrying = false;
        step.failed = false;
        step.succeeded = true;
        step.decided = (int) position;
    }

    private void fail(StepRun step, long position) {
        step.begin(position);
        step.open = false;
        failure = (int) position;
    }

    private void undoRequest(StepRun step, int number, long position) {
        undoing = true;
        step.undoOpen = true;
        step.undoFailed = false;
        for (int i = 0; i < effects.size(); i++) {
            Pair pair = definition.pairs().get(effects.pair(i));
            if (pair.step() == number && pair.undoable() && effects.undone(i) == 0 && !effects.settled(i)) {
                effects.request(i, position);
            }
        }
    }

    private void undo(Mark mark, long position) {
        undoing = true;
        Pair pair = definition.pairs().get(mark.pair());
        int stream = columns.stream(position);
        int effect = effects.standing(mark.pair(), stream, pair.sameEntity());
        if (effect >= 0) {
            effects.undo(effect, position);
        } else {
            int before = effects.undoneBefore(mark.pair(), stream, pair.sameEntity());
            watch.finding(before > 0 ? Kind.DOUBLE_COMPENSATION : Kind.NOTHING_TO_COMPENSATE, position, mark.step());
            watch.undone(mark.step(), before, position);
        }
    }

    private void end(SagaStatus status, long position) {
        if (status == SagaStatus.COMPLETED && end != null && end != SagaStatus.COMPLETED) {
            watch.finding(Kind.SUCCESS_AFTER_FAILURE, position, -1);
        }
        if (status == SagaStatus.FAILED) {
            failure = failure == 0 ? (int) position : failure;
        }
        end = status;
        ended = (int) position;
    }

    /** Whether the step has an effect that could be undone and stands. */
    boolean stands(int step) {
        for (int i = 0; i < effects.size(); i++) {
            if ((step < 0 || definition.pairs().get(effects.pair(i)).step() == step) && isStanding(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStanding(int effect) {
        return effects.undone(effect) == 0
                && !effects.settled(effect)
                && definition.pairs().get(effects.pair(effect)).undoable();
    }
}
