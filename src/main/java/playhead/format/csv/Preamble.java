package playhead.format.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what stands above the header of a table and is no part of it: titles, which have few cells where the rest has many, and comments. */
final class Preamble {
    private static final int ROWS = 300;
    private static final int MOST_FIELDS = 10_000;

    private final List<Row> rows = new ArrayList<>();
    private int width;

    private Preamble() {}

    /**
     * So many rows are above the header, empty ones counted.
     *
     * @param known so many are known to be
     */
    static int rows(byte[] head, boolean whole, char delimiter, char lineEnd, int known) {
        Preamble all = new Preamble();
        RowReader reader =
                new RowReader(new ByteArrayInputStream(head), delimiter, lineEnd, head.length + 1, MOST_FIELDS);
        try {
            while (all.rows.size() < ROWS && reader.next() && (whole || !Dialect.ends(reader, head))) {
                all.rows.add(Row.of(reader));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.above(known);
    }

    private int above(int known) {
        width = width();
        int above = known;
        int at = known;
        for (; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (row.filled > 0 && !isAbove(at)) {
                break;
            }
            above = row.filled > 0 ? at + 1 : above;
        }
        long rest = rows.stream().skip(at).filter(row -> row.filled > 0).count();
        long wide = rows.stream().skip(at).filter(row -> row.count == width).count();
        return wide > 1 && wide * 2 > rest ? above : known;
    }

    /** The number of cells that most rows have. */
    private int width() {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.stream()
                .filter(row -> row.count > 1 && !row.comment)
                .forEach(row -> widths.merge(row.count, 1, Integer::sum));
        return widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private boolean isAbove(int at) {
        Row row = rows.get(at);
        Row next = at + 1 < rows.size() ? rows.get(at + 1) : row;
        if (row.comment) { // or a header with a mark before its first name
            return row.count != width || row.filled != width || next.comment || next.filled == 0;
        }
        boolean fewer = row.count < width || row.filled * 2 <= width;
        return width > 1 && (row.count == 1 || row.filled * 2 < width || fewer && next.filled == 0);
    }

    /**
     * A row.
     *
     * @param count its cells
     * @param filled those that say something
     * @param comment whether it begins with a mark of comments
     */
    private record Row(int count, int filled, boolean comment) {
        static Row of(RowReader row) {
            if (row.problem() != null) {
                return new Row(1, 1, false);
            }
            int filled = 0;
            for (int i = 0; i < Math.min(row.count(), MOST_FIELDS); i++) {
                filled += row.end(i) > row.start(i) ? 1 : 0;
            }
            return new Row(row.count(), filled, row.to() > row.from() && row.bytes()[row.from()] == '#');
        }
    }
}
