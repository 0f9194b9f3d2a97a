package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns which ends are bad: by their names, else because most flows that end so were undone. One thread. */
final class Fates implements Lesson {
    private static final double MOSTLY = 0.5;

    private final FlowTable table;
    private final TypeNames names;
    private final Kinds kinds;
    /** By kind and type of the last event: flows in which something was undone. */
    private final List<int[]> undone = new ArrayList<>();

    Fates(FlowTable table, TypeNames names, Kinds kinds) {
        this.table = table;
        this.names = names;
        this.kinds = kinds;
    }

    @Override
    public void forget() {
        undone.clear();
        kinds.all.forEach(kind -> {
            Arrays.fill(kind.bad, false);
            undone.add(new int[kind.bad.length]);
        });
    }

    @Override
    public void add(int flow) {
        take(flow, 1);
    }

    @Override
    public void remove(int flow) {
        take(flow, -1);
    }

    private void take(int flow, int times) {
        Kind kind = kinds.kind(flow);
        if (kind != null && hasUndone(flow, kind)) {
            undone.get(kind.number)[table.type(kinds.lasts[flow])] += times;
        }
    }

    private boolean hasUndone(int flow, Kind kind) {
        if (kind.isMain(kinds.sets[flow])) {
            return false;
        }
        for (int place = table.from(flow); place < kinds.reach.until(flow); place++) {
            if (kind.undoes[table.type(table.position(place))]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean conclude() {
        boolean changed = false;
        for (Kind kind : kinds.all) {
            for (int type = 0; type < kind.bad.length; type++) {
                TypeName name = names.get(type);
                boolean byName = name.badEnd() || name.role() == NameRole.FAILURE;
                boolean byFate = !name.goodEnd()
                        && kind.last[type] > 0
                        && undone.get(kind.number)[type] > MOSTLY * kind.last[type];
                boolean bad = byName || byFate && !kind.main[type];
                changed |= kind.bad[type] != bad;
                kind.bad[type] = bad;
            }
        }
        return changed;
    }
}
