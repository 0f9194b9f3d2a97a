package playhead.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import playhead.event.EntityRef;
import playhead.history.DiffRow;
import playhead.workspace.Differences;

/**
 * Where the lines of a table stand when some entities show their fields below them. Immutable.
 *
 * @param differences what differs
 * @param type the entity type that is shown
 * @param below how many fields stand below a row, by its index, for rows that are opened
 */
record Opened(Differences differences, String type, TreeMap<Integer, Integer> below) {
    static Opened of(Differences differences, String type, Set<EntityRef> opened) {
        TreeMap<Integer, Integer> below = new TreeMap<>();
        for (EntityRef entity : opened) {
            int row = differences.comparison().indexOf(entity);
            if (row >= 0 && entity.type().equals(type)) {
                below.put(
                        row,
                        differences.rows(type, row, row + 1).getFirst().fields().size());
            }
        }
        return new Opened(differences, type, below);
    }

    /** How many lines there are. */
    int size() {
        return differences.comparison().of(type).size()
                + below.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Lines from one up to and without another. */
    List<CompareLine> lines(int from, int to) {
        int row = rowAt(from);
        List<DiffRow> rows = differences.rows(type, row, row + Math.max(0, to - from));
        List<CompareLine> lines = new ArrayList<>();
        int line = lineOf(row);
        for (int i = 0; i < rows.size() && line < to; i++) {
            DiffRow found = rows.get(i);
            boolean open = below.containsKey(row + i);
            line = add(lines, new CompareLine(found, null, open), line, from, to);
            for (int field = 0; open && field < found.fields().size(); field++) {
                line = add(lines, new CompareLine(found, found.fields().get(field), true), line, from, to);
            }
        }
        return lines;
    }

    private static int add(List<CompareLine> lines, CompareLine found, int line, int from, int to) {
        if (line >= from && line < to) {
            lines.add(found);
        }
        return line + 1;
    }

    /** The row that a line belongs to. */
    private int rowAt(int line) {
        int shift = 0;
        for (var opened : below.entrySet()) {
            int place = opened.getKey() + shift;
            if (line <= place) {
                break;
            }
            if (line <= place + opened.getValue()) {
                return opened.getKey();
            }
            shift += opened.getValue();
        }
        return line - shift;
    }

    private int lineOf(int row) {
        return row
                + below.headMap(row).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }
}
