package playhead.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.FieldPath;

/**
 * Answers page queries over one index. Keeps cursors from query to query, so that dragging costs the events passed
 * only: one instance for each table shown. Safe for several threads, which wait for each other.
 */
public final class StatePages {
    private final TimeIndex index;
    private final Map<TypeIndex, TypeScan> scans = new HashMap<>();
    private final Map<TypeIndex, RecentRows> shown = new HashMap<>();

    /** Pages over an index. */
    public StatePages(TimeIndex index) {
        this.index = index;
    }

    /** The index that is asked. */
    public TimeIndex index() {
        return index;
    }

    /** The rows asked for, and how many there are in all. */
    public synchronized StatePage page(StateQuery query) {
        if (query.at() > index.end()) {
            throw new IllegalArgumentException("position " + query.at() + " is beyond the end " + index.end());
        }
        List<TypeIndex> types = types(query);
        return types.size() == 1 || query.sort() == null ? inTypeOrder(types, query) : mixed(types, query);
    }

    private List<TypeIndex> types(StateQuery query) {
        if (query.type() != null) {
            TypeIndex type = index.type(query.type());
            return type == null ? List.of() : List.of(type);
        }
        List<TypeIndex> all = new ArrayList<>(List.of(index.types()));
        all.sort((a, b) -> ValueOrder.compareText(a.type().name(), b.type().name()));
        return all;
    }

    private StatePage inTypeOrder(List<TypeIndex> types, StateQuery query) {
        List<StateRow> rows = new ArrayList<>();
        long total = 0;
        for (TypeIndex type : types) {
            long skip = Math.max(0, query.offset() - total);
            TypeScan.Hits hits = scan(type).run(query, skip, query.limit() - rows.size());
            total += hits.total();
            add(rows, type, hits, query.at());
        }
        return new StatePage(rows, total);
    }

    /** A sort over several types: the first of each, put in order by the values themselves. */
    private StatePage mixed(List<TypeIndex> types, StateQuery query) {
        List<StateRow> rows = new ArrayList<>();
        long total = 0;
        long wanted = query.limit() > Long.MAX_VALUE - query.offset() ? Long.MAX_VALUE : query.offset() + query.limit();
        for (TypeIndex type : types) {
            TypeScan.Hits hits = scan(type).run(query, 0, wanted);
            total += hits.total();
            add(rows, type, hits, query.at());
        }
        // Stable, and each type's rows are in order by id among ties already.
        rows.sort(byField(query));
        int from = (int) Math.min(rows.size(), query.offset());
        int to = (int) Math.min(rows.size(), wanted);
        return new StatePage(rows.subList(from, to), total);
    }

    private static Comparator<StateRow> byField(StateQuery query) {
        return (a, b) -> SortKey.compareRows(a, b, FieldPath.parse(query.sort()), query.sort(), query.descending());
    }

    private void add(List<StateRow> rows, TypeIndex type, TypeScan.Hits hits, long at) {
        RecentRows recent = shown.computeIfAbsent(type, unused -> new RecentRows(index, type));
        for (int member : hits.members()) {
            rows.add(recent.at(member, at));
        }
    }

    private TypeScan scan(TypeIndex type) {
        return scans.computeIfAbsent(type, unused -> new TypeScan(index, type));
    }
}
