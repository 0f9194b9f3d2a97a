package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.Compensation;
import playhead.saga.Compensation.PairedBy;
import playhead.saga.EventRole;
import playhead.saga.LogColumns;
import playhead.saga.SagaStatus;
import playhead.saga.StepStatus;

/** Reads one saga: the roles of its events, its steps and what was undone. One use, one thread. */
final class SagaReader {
    final Kind kind;
    final int end;
    final Map<Integer, EventRole> roles = new LinkedHashMap<>();
    final Steps steps;
    final List<Compensation> compensations = new ArrayList<>();
    final List<Undone.Match> matches;
    /** Position of the last failure, or 0. */
    int failure;
    /** Position of a request that nobody answered, or 0. */
    int waitsSince;

    private final Learned learned;
    private final LogColumns columns;
    private final StepNames names;
    private final SagaStatus status;

    SagaReader(Learned learned, int flow, SagaStatus status) {
        this.learned = learned;
        this.status = status;
        columns = learned.table.columns();
        kind = learned.kind(flow);
        end = learned.end(flow);
        names = learned.stepNames;
        steps = new Steps(learned.table, learned.kinds, kind, names);
        matches = learned.undone.in(flow, kind, learned.at);
        for (int place = learned.table.from(flow); place < learned.table.until(flow, learned.at); place++) {
            int position = learned.table.position(place);
            EventRole role = learned.roles.of(flow, kind, position, end);
            roles.put(position, role);
            steps.take(position, role);
            failure = role == EventRole.FAILURE || role == EventRole.UNDO_FAILURE ? position : failure;
        }
        compensate();
        settle();
    }

    private void compensate() {
        List<Integer> requests = new ArrayList<>(positions(EventRole.UNDO_REQUEST));
        if (kind.shaped) {
            positions(EventRole.UNDO).forEach(undo -> byName(undo, requests, StepStatus.COMPENSATED));
            positions(EventRole.UNDO_FAILURE).forEach(undo -> byName(undo, requests, StepStatus.FAILED));
        } else {
            for (Undone.Match match : matches) {
                int request = requestOf(match.by());
                requests.remove((Integer) request);
                PairedBy by = match.verdict() == null
                        ? PairedBy.NAME
                        : match.verdict().by();
                add(match.effect(), match.by(), request, StepStatus.COMPENSATED, by);
            }
            shareRequests(requests);
        }
        if (!kind.shaped) {
            positions(EventRole.UNDO_FAILURE).forEach(this::failed);
        }
        if (!status.ended()) {
            requests.forEach(this::asked);
        }
        compensations.sort(Comparator.comparingLong(one -> one.by() == 0 ? Long.MAX_VALUE : one.by()));
    }

    private List<Integer> positions(EventRole role) {
        return roles.keySet().stream()
                .filter(position -> roles.get(position) == role)
                .toList();
    }

    /** The request that led to an undoing: several undoings can share one. */
    private int requestOf(int undo) {
        for (int cause = learned.table.cause(undo); cause > 0; cause = learned.table.cause(cause)) {
            if (roles.get(cause) == EventRole.UNDO_REQUEST) {
                return cause;
            }
        }
        return 0;
    }

    /** Takes away requests that were answered without an undoing: nothing had been done. */
    private void shareRequests(List<Integer> requests) {
        requests.removeIf(
                request -> positions(EventRole.UNDO_SUCCESS).stream().anyMatch(answer -> leadsTo(request, answer)));
    }

    private boolean leadsTo(int request, int answer) {
        for (int cause = learned.table.cause(answer); cause >= request; cause = learned.table.cause(cause)) {
            if (cause == request) {
                return true;
            }
        }
        return false;
    }

    private void byName(int undo, List<Integer> requests, StepStatus how) {
        String name = names.ofRequest(kind, undo);
        int request = requests.stream()
                .filter(one -> one < undo && same(name, one))
                .findFirst()
                .orElse(0);
        requests.remove((Integer) request);
        int step = named(name);
        long effect = step < 0 || steps.steps.get(step).failure > 0 ? 0 : steps.steps.get(step).ended;
        compensations.add(new Compensation(
                step, effect, undo, request, how, kind.stepField != null ? PairedBy.REFERENCE : PairedBy.NAME));
        mark(step, how);
    }

    private boolean same(String name, int position) {
        return name != null && name.equals(names.ofRequest(kind, position));
    }

    private int named(String name) {
        for (int step = steps.steps.size() - 1; step >= 0; step--) {
            if (same(name, steps.steps.get(step).begun)) {
                return step;
            }
        }
        return -1;
    }

    private void asked(int request) {
        int step = named(names.ofRequest(kind, request));
        int effect = step < 0 || steps.steps.get(step).status != StepStatus.SUCCEEDED ? 0 : steps.steps.get(step).ended;
        if (effect > 0) {
            add(effect, 0, request, StepStatus.COMPENSATING, PairedBy.REFERENCE);
        }
    }

    /** A compensation that was refused: of the latest effect in its stream that stands and can be undone. */
    private void failed(int by) {
        int effect = 0;
        for (int position : roles.keySet()) {
            boolean undone = matches.stream().anyMatch(match -> match.effect() == position);
            if (position < by
                    && !undone
                    && learned.kinds.isSameHome(position, by, kind)
                    && kind.pairs.keySet().stream().anyMatch(pair -> pair.effect() == columns.type(position))) {
                effect = position;
            }
        }
        if (effect > 0) {
            add(effect, by, requestOf(by), StepStatus.FAILED, PairedBy.NAME);
        }
    }

    private void add(int effect, int by, int request, StepStatus how, PairedBy pairedBy) {
        int step = steps.of.getOrDefault(effect, -1);
        compensations.add(new Compensation(step, effect, by, request, how, pairedBy));
        mark(step, how);
    }

    private void mark(int step, StepStatus how) {
        if (step >= 0 && steps.steps.get(step).status != StepStatus.COMPENSATED) {
            steps.steps.get(step).status = how;
        }
    }

    /** A step that failed and may be tried again is being retried while nothing is undone and the saga goes on. */
    private void settle() {
        for (Steps.Open step : steps.steps) {
            if (step.status == StepStatus.FAILED && status == SagaStatus.RETRYING && step == steps.steps.getLast()) {
                step.status = StepStatus.RETRYING;
            }
            if (step.status == StepStatus.RUNNING && status.ended()) {
                step.status = end > 0 && step.events.size() > step.attempts ? StepStatus.SUCCEEDED : StepStatus.FAILED;
            }
            waitsSince = step.status == StepStatus.RUNNING ? step.events.getLast() : waitsSince;
        }
    }

    /** Number of the step that an event belongs to, or undoes; -1 for none. */
    int stepOf(int position) {
        Integer step = steps.of.get(position);
        if (step != null) {
            return step;
        }
        for (Compensation one : compensations) {
            if (one.by() == position || one.request() == position) {
                return one.step();
            }
        }
        return -1;
    }

    /** The name of a step. */
    String name(int step) {
        Steps.Open open = steps.steps.get(step);
        if (kind.isOrchestrated()) {
            String said = names.ofRequest(kind, open.begun);
            if (said != null) {
                return said;
            }
        }
        int decided = open.ended > 0 && !kind.isOrchestrated() ? open.ended : open.begun;
        return learned.names.text(columns.type(decided));
    }

    /** The participant of a step: the first other than the orchestrator. */
    int lane(int step) {
        for (int position : steps.steps.get(step).events) {
            int lane = learned.kinds.lane(position, kind);
            if (lane != kind.orchestrator) {
                return lane;
            }
        }
        return learned.kinds.lane(steps.steps.get(step).begun, kind);
    }
}
