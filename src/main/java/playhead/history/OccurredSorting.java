package playhead.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.IdHash;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.event.OccurredOrder;
import playhead.event.Origin;

/**
 * Feeds committed events to the rule of {@link OccurredOrder}. File order is by file (as they first appear), line and
 * offset; what Playhead appended itself comes as a last file, in the order of positions. For one use.
 */
final class OccurredSorting implements OccurredOrder.Output {
    private static final long[] NO_CAUSES = {};

    private final EventSource events;
    private final int size;
    private final long[] seconds;
    private final int[] nanos;
    private final boolean[] timed;
    private final int[] files;
    private final long[] lines;
    private final long[] offsets;
    private final long[] ids;
    private final long[] streams;
    private final long[] versions;
    private final long[][] causes;
    private final LongCounts open = new LongCounts();
    private final Map<String, Integer> fileNumbers = new HashMap<>();
    /** Index (position minus one) by place in file order. */
    private int[] inFiles;

    private final int[] placed;
    private int placedCount;

    OccurredSorting(EventSource events) {
        this.events = events;
        size = Math.toIntExact(events.end());
        seconds = new long[size];
        nanos = new int[size];
        timed = new boolean[size];
        files = new int[size];
        lines = new long[size];
        offsets = new long[size];
        ids = new long[size];
        streams = new long[size];
        versions = new long[size];
        causes = new long[size][];
        placed = new int[size];
    }

    ReplayOrder order() {
        if (size == 0) {
            return ReplayOrder.recorded(0);
        }
        events.scan(1, size, (position, event) -> {
            read((int) position - 1, event);
            return true;
        });
        inFiles = sorted(this::byFile);
        int[] ordinals = new int[size];
        for (int ordinal = 0; ordinal < size; ordinal++) {
            ordinals[inFiles[ordinal]] = ordinal;
        }
        inheritTimes();
        int[] byTime = sorted((a, b) -> {
            int order = Long.compare(seconds[a], seconds[b]);
            order = order != 0 ? order : Integer.compare(nanos[a], nanos[b]);
            return order != 0 ? order : Integer.compare(ordinals[a], ordinals[b]);
        });
        OccurredOrder rule = new OccurredOrder(open, this);
        for (int index : byTime) {
            int ordinal = ordinals[index];
            boolean follows = ordinal > 0 && files[inFiles[ordinal - 1]] == files[index];
            rule.next(new OccurredOrder.Entry(
                    ordinal,
                    follows ? ordinal - 1 : -1,
                    timed[index],
                    seconds[index],
                    nanos[index],
                    files[index],
                    streams[index],
                    versions[index],
                    ids[index],
                    causes[index]));
        }
        rule.finish();
        return ReplayOrder.of(placed, rule.moved());
    }

    @Override
    public void place(OccurredOrder.Entry entry, boolean moved) {
        placed[placedCount++] = inFiles[(int) entry.ordinal()] + 1;
    }

    private void read(int index, Event event) {
        Origin origin = event.origin();
        files[index] = origin.file().isEmpty()
                ? Integer.MAX_VALUE
                : fileNumbers.computeIfAbsent(origin.file(), unused -> fileNumbers.size());
        lines[index] = origin.line();
        offsets[index] = origin.offset();
        timed[index] = event.time() != null;
        if (timed[index]) {
            seconds[index] = event.time().seconds();
            nanos[index] = event.time().nanos();
        }
        ids[index] = IdHash.of(event.id());
        open.add(ids[index]);
        streams[index] = event.stream() == null
                ? OccurredOrder.NO_STREAM
                : IdHash.of(event.stream().type() + '/' + event.stream().id());
        versions[index] = sourceVersion(event.meta());
        List<String> named = event.causationIds();
        causes[index] = named.isEmpty()
                ? NO_CAUSES
                : named.stream().mapToLong(IdHash::of).toArray();
    }

    /** An event without a time counts with that of its predecessor in the file. */
    private void inheritTimes() {
        for (int ordinal = 0; ordinal < size; ordinal++) {
            int index = inFiles[ordinal];
            if (!timed[index]) {
                boolean follows = ordinal > 0 && files[inFiles[ordinal - 1]] == files[index];
                seconds[index] = follows ? seconds[inFiles[ordinal - 1]] : Long.MIN_VALUE;
                nanos[index] = follows ? nanos[inFiles[ordinal - 1]] : 0;
            }
        }
    }

    private int byFile(int a, int b) {
        int order = Integer.compare(files[a], files[b]);
        if (order == 0 && files[a] != Integer.MAX_VALUE) {
            order = Long.compare(lines[a], lines[b]);
            order = order != 0 ? order : Long.compare(offsets[a], offsets[b]);
        }
        return order != 0 ? order : Integer.compare(a, b);
    }

    private int[] sorted(IndexOrder order) {
        int[] indexes = new int[size];
        boolean sorted = true;
        for (int i = 0; i < size; i++) {
            indexes[i] = i;
            sorted &= i == 0 || order.compare(i - 1, i) < 0;
        }
        if (sorted) {
            return indexes;
        }
        Integer[] boxed = Arrays.stream(indexes).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(boxed, order::compare);
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    private static long sourceVersion(Json meta) {
        JsonCursor members = new JsonCursor();
        members.enter(meta.bytes(), 0, meta.length());
        while (members.next()) {
            if (members.key().equals("source.version")) {
                String text = members.kind() == '"'
                        ? JsonText.unquote(meta.bytes(), members.valueFrom(), members.valueTo())
                        : Json.copyOf(meta.bytes(), members.valueFrom(), members.valueTo())
                                .toString();
                return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : OccurredOrder.NO_VERSION;
            }
        }
        return OccurredOrder.NO_VERSION;
    }

    private interface IndexOrder {
        int compare(int a, int b);
    }
}
