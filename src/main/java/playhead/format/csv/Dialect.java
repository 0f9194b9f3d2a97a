package playhead.format.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How delimited text is written, found from its head: of comma, semicolon, tab and bar the one that cuts most rows
 * into the same number of fields, at least two, as the header.
 *
 * @param delimiter the character between fields
 * @param lineEnd LF, or CR where there is no LF
 * @param skip leading rows that are no header, empty ones counted: Excel's {@code sep=;}, titles and comments
 * @param told whether the first of them says what the delimiter is
 * @param columns fields of the header
 * @param rows rows looked at, the header not counted
 * @param alike of these, rows with as many fields as the header
 * @param isRepeated whether a cell of the header stands in the same column of each row after it, as names do not
 */
record Dialect(
        char delimiter, char lineEnd, int skip, boolean told, int columns, int rows, int alike, boolean isRepeated) {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 1_000;
    private static final int HEADER_FIELDS = 10_000;

    /**
     * Looks at the head.
     *
     * @param whole true when the head is all there is
     * @param given delimiter that the user named, or null
     */
    static Dialect of(byte[] head, boolean whole, Character given) {
        char lineEnd = lineEnd(head);
        boolean told = head.length > 5
                && head[0] == 's'
                && head[1] == 'e'
                && head[2] == 'p'
                && head[3] == '='
                && (head[5] == '\r' || head[5] == '\n');
        if (given != null || told) {
            return of(head, whole, given != null ? given : (char) head[4], lineEnd, told);
        }
        Dialect best = null;
        for (char candidate : CANDIDATES) {
            Dialect dialect = of(head, whole, candidate, lineEnd, false);
            if (best == null || dialect.score() > best.score()) {
                best = dialect;
            }
        }
        return best;
    }

    /** Share of like rows first, then the number of columns; one column says nothing. */
    private double score() {
        return columns < 2 ? 0 : (rows == 0 ? 1 : (double) alike / rows) * 10 + Math.min(columns, 50) / 50.0;
    }

    private static Dialect of(byte[] head, boolean whole, char delimiter, char lineEnd, boolean told) {
        int skip = Preamble.rows(head, whole, delimiter, lineEnd, told ? 1 : 0);
        int above = skip;
        RowReader rows =
                new RowReader(new ByteArrayInputStream(head), delimiter, lineEnd, head.length + 1, HEADER_FIELDS);
        int columns = 0;
        int seen = -1;
        Map<Integer, Integer> counts = new HashMap<>();
        List<String> first = new ArrayList<>();
        try {
            while (seen < ROWS && rows.next()) {
                boolean cut = !whole && ends(rows, head);
                if (cut) {
                    break;
                }
                if (above-- > 0 || rows.problem() == null && rows.isEmpty() && (seen < 0 || rows.count() == 1)) {
                    continue;
                }
                if (++seen == 0) {
                    columns = rows.count();
                    first = cells(rows);
                } else if (seen > 0) {
                    keepSame(first, rows);
                    counts.merge(rows.problem() == null ? rows.count() : 0, 1, Integer::sum);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Dialect(
                delimiter,
                lineEnd,
                skip,
                told,
                columns,
                Math.max(0, seen),
                counts.getOrDefault(columns, 0),
                isRepeated(first, seen));
    }

    private static List<String> cells(RowReader row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.count(), HEADER_FIELDS) && row.problem() == null; i++) {
            cells.add(Cells.text(row, i));
        }
        return cells;
    }

    /** Leaves of the first row what another says as well; one that is all the same is that row once more. */
    private static void keepSame(List<String> first, RowReader row) {
        if (first.isEmpty() || row.count() != first.size() || row.problem() != null) {
            return;
        }
        List<String> cells = cells(row);
        if (!cells.equals(first)) {
            for (int i = 0; i < cells.size(); i++) {
                first.set(i, cells.get(i).equals(first.get(i)) ? first.get(i) : "");
            }
        }
        if (first.stream().allMatch(String::isBlank)) {
            first.clear();
        }
    }

    private static boolean isRepeated(List<String> same, int rows) {
        return rows > 1 && same.stream().anyMatch(cell -> !cell.isBlank());
    }

    /** True when the row reaches the end of the head, so that it may be cut. */
    static boolean ends(RowReader rows, byte[] head) {
        return rows.offset() + (rows.to() - rows.from()) >= head.length - 2;
    }

    private static char lineEnd(byte[] head) {
        boolean cr = false;
        for (byte b : head) {
            if (b == '\n') {
                return '\n';
            }
            cr |= b == '\r';
        }
        return cr ? '\r' : '\n';
    }
}
