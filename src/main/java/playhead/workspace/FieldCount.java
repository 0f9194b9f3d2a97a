package playhead.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Json;

/** One field of payloads: how many events have it, and how often which value, inside and outside of a set. */
final class FieldCount {
    /** A longer value is no kind of thing that is counted. */
    private static final int LONGEST = 200;

    private final List<String> path;
    private final int most;
    private final long[] rows = new long[2];
    private final Map<Json, long[]> values = new LinkedHashMap<>();
    private boolean many;
    private Json latest;
    private long[] latestCount;

    /** @param most different values that are kept; with more, none are */
    FieldCount(List<String> path, int most) {
        this.path = path;
        this.most = most;
    }

    /**
     * An event has this value.
     *
     * @param side 0 inside, 1 outside
     */
    void add(byte[] json, int from, int to, int side) {
        rows[side]++;
        if (many) {
            return;
        }
        if (latest != null && Arrays.equals(latest.bytes(), 0, latest.length(), json, from, to)) {
            latestCount[side]++;
            return;
        }
        if (to - from > LONGEST) {
            tooMany();
            return;
        }
        Json value = Json.copyOf(json, from, to);
        long[] count = values.computeIfAbsent(value, _ -> new long[2]);
        count[side]++;
        latest = value;
        latestCount = count;
        if (values.size() > most) {
            tooMany();
        }
    }

    private void tooMany() {
        many = true;
        values.clear();
        latest = null;
    }

    void add(FieldCount other) {
        rows[0] += other.rows[0];
        rows[1] += other.rows[1];
        if (other.many) {
            tooMany();
        }
        if (many) {
            return;
        }
        other.values.forEach((value, count) -> {
            long[] sum = values.computeIfAbsent(value, _ -> new long[2]);
            sum[0] += count[0];
            sum[1] += count[1];
        });
        if (values.size() > most) {
            tooMany();
        }
    }

    List<String> path() {
        return path;
    }

    /** Events that have it: inside, outside. */
    long[] rows() {
        return rows;
    }

    /** True when there are too many different values to be counted. */
    boolean isMany() {
        return many;
    }

    /** Counts by value: inside, outside. */
    Map<Json, long[]> values() {
        return values;
    }

    /** Values with their counts inside, the most frequent first. */
    List<Facet.Value> ranked() {
        List<Facet.Value> ranked = new ArrayList<>();
        values.forEach((value, count) -> ranked.add(new Facet.Value(value, count[0])));
        ranked.removeIf(value -> value.count() == 0);
        return Facet.ranked(ranked);
    }
}
