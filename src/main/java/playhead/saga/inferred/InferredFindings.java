package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import playhead.event.EventTime;
import playhead.saga.Finding;
import playhead.saga.FlowLog;
import playhead.saga.LogColumns;
import playhead.saga.SagaStatus;

/** What is not as it should be in a saga that nobody declared. */
final class InferredFindings {
    private final Learned learned;
    private final LogColumns columns;
    private final FlowLog log;

    InferredFindings(Learned learned) {
        this.learned = learned;
        this.log = learned.table.log();
        this.columns = log.columns();
    }

    /** All of a saga, by position. */
    List<Finding> of(int flow, SagaReader saga, SagaStatus status) {
        List<Finding> found = new ArrayList<>();
        if (status == SagaStatus.COMPENSATED) {
            learned.undone.standing(flow, saga.kind, learned.at, saga.matches).keySet().stream()
                    .filter(position -> !isUsedUp(flow, position, saga))
                    .forEach(position -> found.add(missing(position, saga)));
        }
        Set<Integer> streams = new HashSet<>();
        for (Undone.Match match : saga.matches) {
            if (match.effect() == 0) {
                found.add(nothing(match.by(), streams.contains(columns.stream(match.by()))));
            } else {
                streams.add(columns.stream(match.by()));
                if (status == SagaStatus.COMPLETED) {
                    found.add(extra(match, saga));
                }
            }
        }
        saga.roles.keySet().forEach(position -> causes(position, found));
        found.sort(Comparator.comparingLong(Finding::position));
        return found;
    }

    /** Whether a later step of the main path built on an effect in its stream, so that it cannot simply be taken back. */
    private boolean isUsedUp(int flow, int effect, SagaReader saga) {
        for (int place = learned.table.from(flow); place < learned.table.until(flow, learned.at); place++) {
            int later = learned.table.position(place);
            if (later > effect
                    && columns.stream(later) == columns.stream(effect)
                    && columns.type(later) != columns.type(effect)
                    && saga.kind.main[columns.type(later)]) {
                return true;
            }
        }
        return false;
    }

    private Finding missing(int effect, SagaReader saga) {
        return new Finding(
                Finding.Kind.MISSING_COMPENSATION,
                effect,
                saga.steps.of.getOrDefault(effect, -1),
                type(effect) + " still stands, though the saga was undone");
    }

    private Finding nothing(int by, boolean before) {
        return before
                ? new Finding(Finding.Kind.DOUBLE_COMPENSATION, by, -1, type(by) + " undoes what was undone before")
                : new Finding(Finding.Kind.NOTHING_TO_COMPENSATE, by, -1, type(by) + " undoes what had not happened");
    }

    private Finding extra(Undone.Match match, SagaReader saga) {
        return new Finding(
                Finding.Kind.EXTRA_COMPENSATION,
                match.by(),
                saga.steps.of.getOrDefault(match.effect(), -1),
                type(match.by()) + " undoes a step of a saga that went on well");
    }

    private void causes(int position, List<Finding> found) {
        if (log.isOrphan(position, learned.at)) {
            found.add(new Finding(
                    Finding.Kind.ORPHAN_CAUSE, position, -1, type(position) + " names a cause that is not in the log"));
        }
        long cause = log.cause(position, learned.at);
        EventTime own = columns.time(position);
        EventTime before = cause == 0 ? null : columns.time(cause);
        if (own != null && before != null && own.compareTo(before) < 0) {
            found.add(new Finding(
                    Finding.Kind.CLOCK_SKEW,
                    position,
                    -1,
                    type(position) + " is timed before its cause, " + type((int) cause)));
        }
    }

    private String type(int position) {
        return learned.names.text(columns.type(position));
    }
}
