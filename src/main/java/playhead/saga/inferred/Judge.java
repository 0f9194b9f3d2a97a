package playhead.saga.inferred;

import playhead.saga.LogColumns;
import playhead.saga.SagaStatus;

/** Says how each saga stands, from what was concluded of its kind. One use, one thread. */
final class Judge {
    private static final double MUCH_OF_THE_WAY = 0.6;

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final Kinds kinds;
    private final Patience patience;
    private final MainPath paths;
    private final int[] seen;
    private int stamp;

    Judge(FlowTable table, TypeNames names, Kinds kinds, MainPath paths, Patience patience) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.kinds = kinds;
        this.paths = paths;
        this.patience = patience;
        seen = new int[columns.types().size()];
    }

    /** How a saga stands. */
    SagaStatus status(int flow, int end) {
        Kind kind = kinds.kind(flow);
        if (end > 0) {
            return kind.isMain(kinds.sets[flow]) ? SagaStatus.COMPLETED : ended(flow, kind, end);
        }
        return open(flow, kind);
    }

    /** The event that ended a saga, or 0 while it is open. */
    int end(int flow, Kind kind) {
        int last = kinds.lasts[flow];
        int type = table.type(last);
        if (kind.ends[type]) {
            return last;
        }
        if (kind.sometimesEnds[type] && patience.isOver(flow, kind)) {
            return last;
        }
        boolean open = false;
        for (int place = kinds.reach.until(flow) - 1; place >= table.from(flow); place--) {
            int position = table.position(place);
            if (kinds.decides(position, kind)) {
                int before = table.type(position);
                if (kind.namedEnds[before] || kind.ends[before] && !open) {
                    return position;
                }
                open |= kind.main[before]
                        || kind.undoes[before]
                        || names.role(before).isUndoing();
            }
        }
        return 0;
    }

    private SagaStatus ended(int flow, Kind kind, int end) {
        Trail trail = trail(flow, kind, end);
        SagaStatus undone = trail.failedUndoing ? SagaStatus.FAILED : SagaStatus.COMPENSATED;
        if (kind.bad[table.type(end)] || trail.failedUndoing) {
            return undone;
        }
        if (trail.undoings > 0) {
            return trail.wentOn ? SagaStatus.COMPLETED : undone;
        }
        boolean early = trail.main < MUCH_OF_THE_WAY * kind.mainTypes && !paths.isUsual(flow);
        return early || trail.failed ? SagaStatus.COMPENSATED : SagaStatus.COMPLETED;
    }

    private SagaStatus open(int flow, Kind kind) {
        Trail trail = trail(flow, kind, table.position(kinds.reach.until(flow) - 1));
        if (patience.isOver(flow, kind)) {
            return SagaStatus.STUCK;
        }
        if (trail.undoings > 0 && !trail.wentOn || trail.asked) {
            return SagaStatus.COMPENSATING;
        }
        if (trail.failed) {
            return kind.isOrchestrated() ? SagaStatus.RETRYING : SagaStatus.COMPENSATING;
        }
        return trail.alone ? SagaStatus.WAITING : SagaStatus.RUNNING;
    }

    /** What a flow came through. */
    private static final class Trail {
        int undoings;
        int main;
        /** After the last undoing it went on along the main path. */
        boolean wentOn;
        /** The last that is known of a step is that it failed. */
        boolean failed;

        boolean failedUndoing;
        /** An undoing was asked for. */
        boolean asked;
        /** Nobody but the one who began has acted. */
        boolean alone = true;
    }

    private Trail trail(int flow, Kind kind, int end) {
        Trail trail = new Trail();
        stamp++;
        int root = table.position(table.from(flow));
        int lane = kinds.lane(root, kind);
        for (int place = table.from(flow); place < kinds.reach.until(flow); place++) {
            int position = table.position(place);
            if (position > end) {
                break;
            }
            int type = table.type(position);
            NameRole role = names.role(type);
            trail.main += kind.main[type] && seen[type] != stamp ? 1 : 0;
            seen[type] = stamp;
            trail.alone = trail.alone && kinds.lane(position, kind) == lane;
            boolean undoes = kind.undoes[type];
            if (undoes || role == NameRole.UNDO && !kind.ends[type] && !kind.main[type]) {
                trail.undoings += undoes || kinds.decides(position, kind) ? 1 : 0;
                trail.wentOn = false;
                trail.failedUndoing = false;
                trail.failed = false;
            } else if (role == NameRole.UNDO_FAILURE) {
                trail.failedUndoing = true;
            } else if (role == NameRole.UNDO_REQUEST) {
                trail.asked = true;
                trail.wentOn = false;
            } else if (position != end) {
                trail.failed = role == NameRole.FAILURE || trail.failed && !kind.main[type];
                trail.wentOn |= kind.main[type] && !kind.ends[type];
                trail.asked &= !kind.main[type];
            }
        }
        return trail;
    }
}
