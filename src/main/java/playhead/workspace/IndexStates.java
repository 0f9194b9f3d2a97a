package playhead.workspace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.StateRow;
import playhead.history.TimeIndex;
import playhead.readmodel.ColumnKind;
import playhead.readmodel.StateSource;

/** Lets the query model read states from the time index in position order. */
final class IndexStates implements StateSource {
    private final Supplier<TimeIndex> index;
    private final Supplier<String> validity;

    /**
     * @param index the index up to the end of the log
     * @param validity names the log and the definitions in force
     */
    IndexStates(Supplier<TimeIndex> index, Supplier<String> validity) {
        this.index = index;
        this.validity = validity;
    }

    @Override
    public long end() {
        return index.get().end();
    }

    @Override
    public String validity() {
        return validity.get();
    }

    @Override
    public List<TypeInfo> types() {
        TimeIndex now = index.get();
        List<TypeInfo> types = new ArrayList<>();
        for (String name : now.typeNames()) {
            if (now.members(name) > 0) {
                types.add(new TypeInfo(name, columns(now, name)));
            }
        }
        return types;
    }

    private static List<ColumnInfo> columns(TimeIndex index, String type) {
        List<ColumnInfo> columns = new ArrayList<>();
        List<FieldPath> paths = index.columns(type);
        for (int column = 0; column < paths.size(); column++) {
            ColumnKind[] kind = {ColumnKind.NOTHING};
            index.everyValue(type, column, value -> {
                kind[0] = kind[0].widen(ColumnKind.of(value.bytes(), 0, value.length()));
                return kind[0] != ColumnKind.TEXT;
            });
            columns.add(new ColumnInfo(paths.get(column), kind[0]));
        }
        return columns;
    }

    @Override
    public void rows(String type, long position, Visitor visitor) {
        TimeIndex now = index.get();
        var known = now.schema().findType(type);
        for (int member = 0; known != null && member < now.members(type); member++) {
            StateRow row = now.row(known.member(member), position);
            if (row.version() > 0 && !visitor.visit(new Cells(row))) {
                return;
            }
        }
    }

    @Override
    public void touched(long from, long to, Visitor visitor) {
        TimeIndex now = index.get();
        BitSet seen = new BitSet();
        for (long at = from + 1; at <= to; at++) {
            for (int entity : now.touched(at)) {
                if (!seen.get(entity)) {
                    seen.set(entity);
                    if (!visitor.visit(new Cells(now.row(entity, to)))) {
                        return;
                    }
                }
            }
        }
    }

    /** A state as the query model reads it. */
    private record Cells(StateRow state) implements Row {
        @Override
        public String type() {
            return state.ref().type();
        }

        @Override
        public String entity() {
            return state.ref().id();
        }

        @Override
        public boolean exists() {
            return state.exists();
        }

        @Override
        public long version() {
            return state.version();
        }

        @Override
        public long lastPosition() {
            return state.lastPosition();
        }

        @Override
        public Json value(int column) {
            return column < state.values().length ? state.values()[column] : null;
        }
    }
}
