package playhead.importing.preview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.FieldPath;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import playhead.format.RecordSink;

/**
 * Keeps some of the records of a file: the first, some that lie evenly over all of it, and the last. Its memory does
 * not grow with the file. For one file and one thread.
 */
final class RowSample implements RecordSink {
    private static final int HEAD = 500;
    private static final int SPREAD = 128;
    private static final int TAIL = 50;
    private static final int MOST_COLUMNS = 10_000;
    private static final int MOST_CELL = 2_000;
    private static final int DEEPEST = 4;

    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> nested = new LinkedHashSet<>();
    private final List<SampleRow> head = new ArrayList<>();
    private final List<SampleRow> spread = new ArrayList<>();
    private final Deque<Kept> tail = new ArrayDeque<>();
    private long stride = 1;
    private long records;
    private long rejects;

    @Override
    public void columns(List<String> header) {
        header.stream().limit(MOST_COLUMNS).forEach(columns::add);
    }

    @Override
    public void record(RawRecord record) {
        records++;
        boolean first = head.size() < HEAD;
        boolean between = (records - 1) % stride == 0;
        Kept kept = Kept.of(record);
        if (first || between) {
            SampleRow row = row(kept);
            if (first) {
                head.add(row);
            }
            if (between) {
                spread.add(row);
            }
            if (spread.size() == 2 * SPREAD) {
                thin();
            }
        }
        tail.addLast(kept);
        if (tail.size() > TAIL) {
            tail.removeFirst();
        }
    }

    /** A record that was copied out of the format's hands, not yet made to texts. */
    private record Kept(long line, String[] names, int[] ends, byte[] bytes) {
        static Kept of(RawRecord record) {
            int size = record.size();
            String[] names = new String[size];
            int[] ends = new int[size];
            for (int i = 0; i < size; i++) {
                names[i] = record.name(i);
                ends[i] = record.to(i);
            }
            return new Kept(record.line(), names, ends, Arrays.copyOf(record.bytes(), size == 0 ? 0 : ends[size - 1]));
        }
    }

    /** Drops every other row that was kept, and keeps half as many from now on. */
    private void thin() {
        List<SampleRow> kept = new ArrayList<>();
        for (int i = 0; i < spread.size(); i += 2) {
            kept.add(spread.get(i));
        }
        spread.clear();
        spread.addAll(kept);
        stride *= 2;
    }

    private SampleRow row(Kept record) {
        Map<String, String> cells = new LinkedHashMap<>();
        int from = 0;
        for (int i = 0; i < record.names().length; i++) {
            String name = record.names()[i];
            int to = record.ends()[i];
            if (columns.size() < MOST_COLUMNS) {
                columns.add(name);
            }
            put(cells, name, record.bytes(), from, to);
            inside(cells, FieldPath.of(name), record.bytes(), from, to);
            from = to;
        }
        return new SampleRow(record.line(), cells);
    }

    private void inside(Map<String, String> cells, FieldPath path, byte[] json, int from, int to) {
        if (json[from] != '{' || path.parts().size() >= DEEPEST) {
            return;
        }
        JsonCursor cursor = new JsonCursor();
        cursor.enter(json, from, to);
        while (cursor.next() && nested.size() < MOST_COLUMNS) {
            FieldPath inner = path.then(cursor.key());
            nested.add(inner.toString());
            put(cells, inner.toString(), json, cursor.valueFrom(), cursor.valueTo());
            inside(cells, inner, json, cursor.valueFrom(), cursor.valueTo());
        }
    }

    private static void put(Map<String, String> cells, String name, byte[] json, int from, int to) {
        if (json[from] == 'n') {
            return;
        }
        String text = json[from] == '"'
                ? JsonText.unquote(json, from, to)
                : new String(json, from, to - from, StandardCharsets.UTF_8);
        cells.putIfAbsent(name, text.length() > MOST_CELL ? text.substring(0, MOST_CELL) : text);
    }

    @Override
    public void reject(long line, long offset, String reason, String text) {
        rejects++;
    }

    @Override
    public void blank(long line) {
        // Says nothing of columns.
    }

    long records() {
        return records;
    }

    long rejects() {
        return rejects;
    }

    /** Names of the members, in file order. */
    Collection<String> columns() {
        return Collections.unmodifiableSet(columns);
    }

    /** Paths to what stands inside of members. */
    Collection<String> nested() {
        return Collections.unmodifiableSet(nested);
    }

    List<SampleRow> head() {
        return List.copyOf(head);
    }

    List<SampleRow> spread() {
        return List.copyOf(spread);
    }

    List<SampleRow> tail() {
        return tail.stream().map(this::row).toList();
    }
}
