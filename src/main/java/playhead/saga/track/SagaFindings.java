package playhead.saga.track;

import java.util.List;
import java.util.function.LongFunction;
import playhead.saga.Finding;
import playhead.saga.Finding.Kind;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.LogTimes;
import playhead.saga.SagaStatus;
import playhead.saga.define.Pair;
import playhead.saga.define.SagaDefinition;
import playhead.saga.define.UndoOrder;

/** What should not be so in a saga and shows only when all its events are seen. For one thread. */
final class SagaFindings {
    private final FlowLog log;
    private final SagaDefinition definition;
    private final SagaRun run;
    private final long at;
    private final List<WholeSaga.Taken> events;
    private String unjudged;

    SagaFindings(FlowLog log, SagaDefinition definition, SagaRun run, long at, List<WholeSaga.Taken> events) {
        this.log = log;
        this.definition = definition;
        this.run = run;
        this.at = at;
        this.events = events;
    }

    /** Why something that is missing was not reported, or null. */
    String unjudged() {
        return unjudged;
    }

    /**
     * Adds what is found.
     *
     * @param silent why nothing can be said of what is missing when an event happened, or null
     * @param ended position of the event that ended the saga
     */
    void addTo(List<Finding> found, SagaStatus status, LongFunction<String> silent, long ended) {
        for (int i = 0; i < run.effects.size(); i++) {
            int step = pair(i).step();
            if (status == SagaStatus.COMPENSATED && stands(i)) {
                String reason = silent.apply(ended);
                unjudged = unjudged == null ? reason : unjudged;
                if (reason == null) {
                    found.add(of(Kind.MISSING_COMPENSATION, 0, step, type(run.effects.position(i))));
                }
            }
            if (status == SagaStatus.COMPLETED && run.effects.undone(i) > 0 && !isDoneAgain(i)) {
                found.add(of(Kind.EXTRA_COMPENSATION, run.effects.undone(i), step, type(run.effects.undone(i))));
            }
            if (definition.order() == UndoOrder.REVERSE && isOutOfOrder(i)) {
                found.add(of(Kind.WRONG_ORDER, run.effects.undone(i), step, type(run.effects.undone(i))));
            }
        }
        events.forEach(event -> causes(event.position(), event.step(), found));
    }

    private Pair pair(int effect) {
        return definition.pairs().get(run.effects.pair(effect));
    }

    private boolean stands(int effect) {
        return pair(effect).undoable() && run.effects.undone(effect) == 0 && !run.effects.settled(effect);
    }

    private boolean isDoneAgain(int effect) {
        for (int later = effect + 1; later < run.effects.size(); later++) {
            if (run.effects.pair(later) == run.effects.pair(effect)
                    && run.effects.undone(later) == 0
                    && run.effects.position(later) > run.effects.undone(effect)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an effect of an earlier step was undone before this one. */
    private boolean isOutOfOrder(int effect) {
        int by = run.effects.undone(effect);
        for (int earlier = 0; earlier < effect && by > 0; earlier++) {
            if (pair(earlier).step() != pair(effect).step()
                    && run.effects.undone(earlier) > 0
                    && run.effects.undone(earlier) < by
                    && run.effects.undone(earlier) > run.effects.position(effect)) {
                return true;
            }
        }
        return false;
    }

    private void causes(long position, int step, List<Finding> found) {
        if (log.isOrphan(position, at)) {
            found.add(of(Kind.ORPHAN_CAUSE, position, step, type(position)));
        }
        long cause = log.cause(position, at);
        LogColumns columns = log.columns();
        if (cause > 0
                && columns.timed(position)
                && columns.timed(cause)
                && LogTimes.isAfter(columns, cause, position)) {
            found.add(of(Kind.CLOCK_SKEW, position, step, type(position)));
        }
    }

    private String type(long position) {
        return log.columns().types().get(log.columns().type(position));
    }

    private Finding of(Kind kind, long position, int step, String type) {
        String name =
                step < 0 ? definition.name() : definition.steps().get(step).name();
        return new Finding(kind, position, step, text(kind, type, name));
    }

    /** A finding in words. */
    static String text(Kind kind, String type, String step) {
        return switch (kind) {
            case MISSING_COMPENSATION -> "the saga ended as compensated, and " + type + " of " + step + " still stands";
            case EXTRA_COMPENSATION -> type + " undoes " + step + ", and the saga completed";
            case DOUBLE_COMPENSATION -> type + " undoes " + step + " a second time";
            case WRONG_ORDER -> type + " undoes " + step + " after a step that came before it";
            case NOTHING_TO_COMPENSATE -> type + " undoes " + step + ", which had done nothing";
            case SUCCESS_AFTER_FAILURE -> type + " says that " + step + " succeeded after the saga had failed";
            case ORPHAN_CAUSE -> type + " names a cause that is not in the log";
            case CLOCK_SKEW -> type + " is timed before its cause";
        };
    }
}
