package playhead.saga.track;

import playhead.event.EventTime;
import playhead.saga.SagaStatus;
import playhead.saga.StepStatus;
import playhead.saga.define.SagaDefinition;
import playhead.saga.define.Sign;
import playhead.saga.define.StepDefinition;

/** How a saga stands that has taken its events. For one thread; reusable. */
final class Standing {
    private final SagaRun run;
    private final SagaDefinition definition;
    private final Marked marked;
    private final int number;
    private final Clock clock;
    private final boolean endsWell;
    private final boolean endsUndone;
    private final boolean endsFailed;

    private SagaStatus status;
    private int ended;
    private String unjudged;

    Standing(SagaRun run, Marked marked, int number, Clock clock) {
        this.run = run;
        this.definition = run.definition;
        this.marked = marked;
        this.number = number;
        this.clock = clock;
        this.endsWell = definition.declares(Sign.COMPLETED);
        this.endsUndone = definition.declares(Sign.COMPENSATED);
        this.endsFailed = definition.declares(Sign.FAILED);
    }

    /** Works it out from what was taken. */
    Standing judge() {
        unjudged = null;
        ended = 0;
        status = end();
        if (status == null) {
            status = isLate() ? SagaStatus.STUCK : going();
        }
        return this;
    }

    SagaStatus status() {
        return status;
    }

    /** Position of the event that ended it, 0 while it goes on. */
    int ended() {
        return ended;
    }

    /** Why it cannot be said that it is late, or null. */
    String unjudged() {
        return unjudged;
    }

    private SagaStatus end() {
        if (run.end != null) {
            ended = run.ended;
            return run.end;
        }
        boolean turned = run.turned();
        if (!turned && !endsWell && isDone()) {
            ended = decided();
            return SagaStatus.COMPLETED;
        }
        if (turned && hasUndoFailed() && !endsFailed && !isUndoOpen()) {
            ended = run.last;
            return SagaStatus.FAILED;
        }
        if (turned && !hasUndoFailed() && !endsUndone && !isUndoOpen() && !run.stands(-1)) {
            ended = run.last;
            return SagaStatus.COMPENSATED;
        }
        return null;
    }

    private SagaStatus going() {
        if (run.turned()) {
            return SagaStatus.COMPENSATING;
        }
        boolean open = false;
        for (StepRun step : run.steps) {
            if (step.isOpen() && isAgain(step)) {
                return SagaStatus.RETRYING;
            }
            open |= step.isOpen();
        }
        return open ? SagaStatus.RUNNING : SagaStatus.WAITING;
    }

    private static boolean isAgain(StepRun step) {
        return step.retrying || step.requests > 1;
    }

    private boolean isDone() {
        for (int i = 0; i < run.steps.length; i++) {
            if (!run.steps[i].succeeded && !definition.steps().get(i).optional()) {
                return false;
            }
        }
        return true;
    }

    private int decided() {
        int last = run.start;
        for (StepRun step : run.steps) {
            last = Math.max(last, step.decided);
        }
        return last;
    }

    private boolean hasUndoFailed() {
        for (StepRun step : run.steps) {
            if (step.undoFailed) {
                return true;
            }
        }
        return false;
    }

    private boolean isUndoOpen() {
        for (StepRun step : run.steps) {
            if (step.undoOpen) {
                return true;
            }
        }
        return false;
    }

    /** Whether a deadline has passed: that of the saga, or of a step that is under way. */
    private boolean isLate() {
        boolean late = isOver(deadline());
        for (int step = 0; step < run.steps.length && !late; step++) {
            late = run.steps[step].isOpen() && isOver(deadline(step));
        }
        return late;
    }

    /** Seconds of the earliest deadline that makes it late while it goes on; the greatest number without one. */
    long due() {
        long due = Long.MAX_VALUE;
        if (end() == null) {
            due = seconds(deadline(), due);
            for (int step = 0; step < run.steps.length; step++) {
                due = run.steps[step].isOpen() ? seconds(deadline(step), due) : due;
            }
        }
        return due;
    }

    private static long seconds(EventTime time, long other) {
        return time == null ? other : Math.min(time.seconds(), other);
    }

    private boolean isOver(EventTime until) {
        if (!clock.isOver(until)) {
            return false;
        }
        String silent = silent(until);
        unjudged = silent == null ? unjudged : silent;
        return silent == null;
    }

    /** Why it cannot be judged that what the saga waits for is missing at a time, or null. */
    String silent(EventTime time) {
        return time == null
                ? null
                : clock.silent(time, marked.types(number, clock.columns(), new Awaited(run).meanings()));
    }

    /** Until when the saga must have ended, or null. */
    EventTime deadline() {
        return clock.until(definition.deadline(), marked.deadline(number, run.start), run.start);
    }

    /** Until when a step must have been answered, or null. */
    EventTime deadline(int step) {
        StepRun at = run.steps[step];
        int begun = at.asked > 0 ? at.asked : at.begun;
        return clock.until(definition.steps().get(step).deadline(), marked.deadline(number, begun), begun);
    }

    /** How a step stands. */
    StepStatus step(int step) {
        StepRun at = run.steps[step];
        StepDefinition declared = definition.steps().get(step);
        if (at.undoFailed) {
            return StepStatus.FAILED;
        }
        int undone = undone(step);
        if (at.undone && (at.requests > 0 || undone > 0 || at.succeeded)) {
            return StepStatus.COMPENSATED;
        }
        if (at.undoOpen || undone > 0) {
            boolean whole = undone > 0 && !declared.answered() && !at.undoOpen && !run.stands(step);
            return whole ? StepStatus.COMPENSATED : StepStatus.COMPENSATING;
        }
        if (at.failed) {
            return StepStatus.FAILED;
        }
        if (at.succeeded) {
            return StepStatus.SUCCEEDED;
        }
        if (at.begun > 0) {
            return isAgain(at) ? StepStatus.RETRYING : StepStatus.RUNNING;
        }
        return status.ended() ? StepStatus.SKIPPED : StepStatus.PENDING;
    }

    private int undone(int step) {
        int count = 0;
        for (int i = 0; i < run.effects.size(); i++) {
            boolean ofStep = definition.pairs().get(run.effects.pair(i)).step() == step;
            count += ofStep && run.effects.undone(i) > 0 ? 1 : 0;
        }
        return count;
    }

    /** How many effects are undone or being undone. */
    int compensations() {
        int count = 0;
        for (int i = 0; i < run.effects.size(); i++) {
            count += run.effects.undone(i) > 0 || run.effects.request(i) > 0 ? 1 : 0;
        }
        return count;
    }

    /** How many steps have begun. */
    int begun() {
        int count = 0;
        for (StepRun step : run.steps) {
            count += step.begun > 0 ? 1 : 0;
        }
        return count;
    }

    /** What comes next, or null when it has ended or nobody knows. */
    String waitingFor() {
        if (status.ended()) {
            return null;
        }
        return run.turned() ? undoing() : next();
    }

    private String undoing() {
        for (int i = 0; i < run.steps.length; i++) {
            if (run.steps[i].undoOpen) {
                return definition.steps().get(i).name();
            }
        }
        for (int i = run.steps.length - 1; i >= 0; i--) {
            if (run.stands(i)) {
                return definition.steps().get(i).name();
            }
        }
        return definition.type(endsUndone ? Sign.COMPENSATED : Sign.FAILED);
    }

    private String next() {
        for (int i = 0; i < run.steps.length; i++) {
            if (run.steps[i].isOpen()) {
                return definition.steps().get(i).name();
            }
        }
        for (int i = 0; i < run.steps.length; i++) {
            if (run.steps[i].begun == 0 && !definition.steps().get(i).optional()) {
                return definition.steps().get(i).name();
            }
        }
        return definition.type(Sign.COMPLETED);
    }
}
