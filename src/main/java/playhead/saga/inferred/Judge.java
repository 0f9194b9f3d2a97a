package playhead.saga.inferred;

import playhead.saga.LogColumns;
import playhead.saga.SagaStatus;

/** Says how each saga stands. One use, one thread. */
final class Judge {
    private static final double MOSTLY = 0.5;
    private static final double MUCH_OF_THE_WAY = 0.6;
    private static final double USUAL = 0.1;

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final Kinds kinds;
    private final Patience patience;
    private final long at;
    private final int[] seen;
    private int stamp;

    Judge(FlowTable table, TypeNames names, Kinds kinds, Patience patience, long at) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.kinds = kinds;
        this.at = at;
        this.patience = patience;
        seen = new int[columns.types().size()];
    }

    /** Learns which ends are bad: by their names, else because most flows that end so were undone. */
    void learnEnds() {
        int[][] undone = new int[kinds.all.size()][columns.types().size()];
        for (int flow = 0; flow < kinds.of.length; flow++) {
            int kind = kinds.of[flow];
            if (kind >= 0 && hasUndone(flow, kinds.all.get(kind))) {
                undone[kind][table.type(kinds.lasts[flow])]++;
            }
        }
        for (int number = 0; number < undone.length; number++) {
            Kind kind = kinds.all.get(number);
            for (int type = 0; type < kind.bad.length; type++) {
                TypeName name = names.get(type);
                boolean byName = name.badEnd() || name.role() == NameRole.FAILURE;
                boolean byFate =
                        !name.goodEnd() && kind.last[type] > 0 && undone[number][type] > MOSTLY * kind.last[type];
                kind.bad[type] = byName || byFate && !kind.main[type];
            }
        }
    }

    private boolean hasUndone(int flow, Kind kind) {
        if (kind.isMain(kinds.sets[flow])) {
            return false;
        }
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            if (kind.undoes[table.type(table.position(place))]) {
                return true;
            }
        }
        return false;
    }

    /** How a saga stands. */
    SagaStatus status(int flow) {
        Kind kind = kinds.all.get(kinds.of[flow]);
        int end = end(flow, kind);
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
        for (int place = table.until(flow, at) - 1; place >= table.from(flow); place--) {
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
        int alike = kind.sets.getOrDefault(kinds.sets[flow], 0);
        boolean early = trail.main < MUCH_OF_THE_WAY * kind.mainTypes && alike < USUAL * kind.ended;
        return early || trail.failed ? SagaStatus.COMPENSATED : SagaStatus.COMPLETED;
    }

    private SagaStatus open(int flow, Kind kind) {
        Trail trail = trail(flow, kind, table.position(table.until(flow, at) - 1));
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
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            int position = table.position(place);
            if (position > end) {
                break;
            }
            int type = table.type(position);
            NameRole role = names.role(type);
            trail.main += kind.main[type] && seen[type] != stamp ? 1 : 0;
            seen[type] = stamp;
            trail.alone &= kinds.lane(position, kind) == lane;
            boolean undoes = kind.undoes[type];
            if (undoes || role == NameRole.UNDO && !kind.ends[type] && !kind.main[type]) {
                trail.undoings += undoes || kinds.decides(position, kind) ? 1 : 0;
                trail.wentOn = false;
                trail.failedUndoing = false;
                trail.failed = false;
            } else if (role == NameRole.UNDO_FAILURE) {
                trail.failedUndoing = true;
            } else if (role == NameRole.UNDO_REQUEST || kind.undoRequests[type]) {
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
