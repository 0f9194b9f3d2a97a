package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.EventRole;
import playhead.saga.LogColumns;
import playhead.saga.StepStatus;

/** Folds the events of one flow into steps, retries with them. One use, one thread. */
final class Steps {
    final List<Open> steps = new ArrayList<>();
    /** By position of an event: number of its step. */
    final Map<Integer, Integer> of = new HashMap<>();
    /** By position of an event: which try it belongs to. */
    final Map<Integer, Integer> attempts = new HashMap<>();

    private final FlowTable table;
    private final LogColumns columns;
    private final Kinds kinds;
    private final Kind kind;
    private final StepNames names;

    Steps(FlowTable table, Kinds kinds, Kind kind, StepNames names) {
        this.table = table;
        this.columns = table.columns();
        this.kinds = kinds;
        this.kind = kind;
        this.names = names;
    }

    /** A step while it is folded. */
    static final class Open {
        final int begun;
        final int lane;
        final List<Integer> events = new ArrayList<>();
        StepStatus status = StepStatus.RUNNING;
        int attempts = 1;
        int ended;
        int failure;

        Open(int begun, int lane) {
            this.begun = begun;
            this.lane = lane;
        }
    }

    /** Takes the next event. */
    void take(int position, EventRole role) {
        if (kind.isOrchestrated()) {
            orchestrated(position, role);
        } else {
            choreographed(position, role);
        }
    }

    private void orchestrated(int position, EventRole role) {
        switch (role) {
            case REQUEST -> request(position);
            case SUCCESS -> answered(position, StepStatus.SUCCEEDED);
            case FAILURE -> answered(position, StepStatus.FAILED);
            case EFFECT -> join(position, stepOfCause(position));
            default -> {}
        }
    }

    private void request(int position) {
        int last = steps.size() - 1;
        if (last >= 0 && steps.get(last).status != StepStatus.SUCCEEDED && isSame(steps.get(last).begun, position)) {
            steps.get(last).attempts++;
            steps.get(last).status = StepStatus.RUNNING;
            join(position, last);
            return;
        }
        begin(position, kinds.lane(position, kind));
    }

    private boolean isSame(int request, int again) {
        String name = names.ofRequest(kind, request);
        return name != null ? name.equals(names.ofRequest(kind, again)) : columns.type(request) == columns.type(again);
    }

    private void answered(int position, StepStatus status) {
        int step = stepOfCause(position);
        if (step >= 0 && kinds.decides(position, kind)) {
            decide(step, position, status);
        } else {
            join(position, step);
        }
    }

    private void choreographed(int position, EventRole role) {
        int lane = kinds.lane(position, kind);
        int last = lastOf(lane);
        boolean again = last >= 0 && steps.get(last).status == StepStatus.FAILED;
        if (role == EventRole.EFFECT || role == EventRole.FAILURE || role == EventRole.REQUEST) {
            int newest = steps.size() - 1;
            boolean more = role == EventRole.EFFECT
                    && newest == last
                    && last >= 0
                    && !again
                    && columns.type(steps.get(last).events.getLast()) == columns.type(position);
            boolean answer = last >= 0 && steps.get(last).status == StepStatus.RUNNING;
            if (again && role != EventRole.REQUEST) {
                steps.get(last).attempts++;
            } else if (!more && !answer) {
                begin(position, lane);
                last = steps.size() - 1;
            }
            if (role != EventRole.REQUEST) {
                decide(last, position, role == EventRole.EFFECT ? StepStatus.SUCCEEDED : StepStatus.FAILED);
            }
        }
    }

    private int lastOf(int lane) {
        for (int step = steps.size() - 1; step >= 0; step--) {
            if (steps.get(step).lane == lane) {
                return step;
            }
        }
        return -1;
    }

    private void begin(int position, int lane) {
        steps.add(new Open(position, lane));
        join(position, steps.size() - 1);
    }

    private void decide(int step, int position, StepStatus status) {
        Open open = steps.get(step);
        open.status = status;
        open.ended = position;
        open.failure = status == StepStatus.FAILED ? position : open.failure;
        join(position, step);
    }

    private void join(int position, int step) {
        if (step >= 0 && of.putIfAbsent(position, step) == null) {
            steps.get(step).events.add(position);
            attempts.put(position, steps.get(step).attempts);
        }
    }

    /** The step of what caused an event, else the latest. */
    private int stepOfCause(int position) {
        for (int cause = table.cause(position); cause > 0; cause = table.cause(cause)) {
            Integer step = of.get(cause);
            if (step != null) {
                return step;
            }
        }
        return steps.size() - 1;
    }
}
