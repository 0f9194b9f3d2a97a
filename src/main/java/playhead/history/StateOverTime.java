package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import playhead.event.FieldPath;
import playhead.event.Json;

/**
 * How many entities of a type had each value of a field, and what numbers summed up to, after each of some positions.
 * One pass over the chains of the fields.
 *
 * @param positions ascending
 * @param counts entities by value and index of the position, values in the order of their first entity; Java null
 *     stands for all values beyond the limit
 * @param sums exact sums by the same values; by {@link #ALL} alone when they are not told apart
 */
public record StateOverTime(long[] positions, Map<Json, int[]> counts, Map<Json, BigDecimal[]> sums) {
    /** Stands for all entities where no field tells them apart. */
    public static final Json ALL = Json.canonical("\"*\"");

    /**
     * Counts, and sums up the numbers of the field itself, at evenly spaced positions, the last of them the end.
     *
     * @param type name of an entity type
     * @param field one of its fields
     * @param steps how many positions
     * @param values how many values are told apart
     */
    public static StateOverTime of(TimeIndex index, String type, FieldPath field, int steps, int values) {
        return of(index, type, field, field, steps, values);
    }

    /**
     * Counts entities by one field and sums up another, at evenly spaced positions, the last of them the end.
     *
     * @param type name of an entity type
     * @param by the field whose values are told apart, or null for none
     * @param sum the field that is summed up, or null for none; the same as {@code by} is summed up over all values
     * @param steps how many positions
     * @param values how many values are told apart
     */
    public static StateOverTime of(TimeIndex index, String type, FieldPath by, FieldPath sum, int steps, int values) {
        long[] positions = evenly(index.end(), steps);
        TypeIndex known = index.type(type);
        if (known == null) {
            return new StateOverTime(positions, Map.of(), Map.of());
        }
        boolean same = by != null && by.equals(sum);
        ColumnIndex keys = column(known, by);
        ColumnIndex numbers = column(known, sum);
        Collector collector = new Collector(positions, values, keys);
        for (int member = 0; member < known.members(); member++) {
            collector.count(by == null ? known.presence() : keys == null ? Chain.EMPTY : keys.chain(), member);
            if (numbers != null) {
                collector.sum(numbers, same ? null : keys, member);
            }
        }
        return collector.result();
    }

    private static long[] evenly(long end, int steps) {
        int used = (int) Math.max(1, Math.min(steps, end));
        long[] positions = new long[used];
        for (int i = 0; i < used; i++) {
            positions[i] = end / used * (i + 1) + end % used * (i + 1) / used;
        }
        return positions;
    }

    private static ColumnIndex column(TypeIndex type, FieldPath field) {
        int column = field == null ? -1 : type.findColumn(field);
        return column < 0 ? null : type.column(column);
    }

    /** Differences from position to position, summed up at the end. */
    private static final class Collector {
        private final long[] positions;
        private final int values;
        private final ColumnIndex keys;
        private final Map<Json, Series> series = new LinkedHashMap<>();
        private final Map<Long, Series> byCode = new HashMap<>();
        private final Series all;

        Collector(long[] positions, int values, ColumnIndex keys) {
            this.positions = positions;
            this.values = values;
            this.keys = keys;
            all = new Series();
        }

        /** Counts the member under each value as long as it had it. */
        void count(Chain chain, int member) {
            int entries = chain.count(member);
            int from = entries == 0 ? 0 : firstAtOrAfter(chain.position(member, 0), 0);
            for (int entry = 0; entry < entries; entry++) {
                int to = entry + 1 < entries
                        ? firstAtOrAfter(chain.position(member, entry + 1), from)
                        : positions.length;
                long code = chain.code(member, entry);
                if (from < to && (keys == null ? code == TypeBuilder.ALIVE : code != Codes.ABSENT)) {
                    Series found = keys == null ? all : of(code, chain.position(member, entry));
                    found.counts[from]++;
                    found.counts[to]--;
                }
                from = to;
            }
        }

        /** Adds the member's numbers, each under the value that the other field had then. */
        void sum(ColumnIndex numbers, ColumnIndex told, int member) {
            Chain chain = numbers.chain();
            int entries = chain.count(member);
            for (int entry = 0; entry < entries; entry++) {
                long code = chain.code(member, entry);
                if (NumberSum.isNumber(numbers, code)) {
                    long from = chain.position(member, entry);
                    long to = entry + 1 < entries ? chain.position(member, entry + 1) : Long.MAX_VALUE;
                    if (told == null) {
                        all.add(numbers, code, firstAtOrAfter(from, 0), firstAtOrAfter(to, 0));
                    } else {
                        split(numbers, code, told, member, from, to);
                    }
                }
            }
        }

        private void split(ColumnIndex numbers, long code, ColumnIndex told, int member, long from, long to) {
            Chain chain = told.chain();
            int entries = chain.count(member);
            for (int entry = Math.max(0, chain.upTo(member, from) - 1); entry < entries; entry++) {
                long begin = Math.max(from, chain.position(member, entry));
                long end = Math.min(to, entry + 1 < entries ? chain.position(member, entry + 1) : Long.MAX_VALUE);
                if (chain.position(member, entry) >= to) {
                    return;
                }
                long key = chain.code(member, entry);
                int first = firstAtOrAfter(begin, 0);
                int last = firstAtOrAfter(end, first);
                if (first < last && key != Codes.ABSENT) {
                    of(key, chain.position(member, entry)).add(numbers, code, first, last);
                }
            }
        }

        /** What belongs to a value; two codes may stand for one. */
        private Series of(long code, long position) {
            boolean inEvent = Codes.tag(code) == Codes.IN_EVENT;
            Series known = inEvent ? null : byCode.get(code);
            if (known != null) {
                return known;
            }
            Json value = keys.json(code, position);
            Json key = series.containsKey(value) || series.size() < values ? value : null;
            Series found = series.computeIfAbsent(key, unused -> new Series());
            if (!inEvent) {
                byCode.put(code, found);
            }
            return found;
        }

        private int firstAtOrAfter(long position, int notBefore) {
            if (notBefore < positions.length && positions[notBefore] >= position) {
                return notBefore;
            }
            int at = Arrays.binarySearch(positions, notBefore, positions.length, position);
            return at >= 0 ? at : -at - 1;
        }

        StateOverTime result() {
            series.put(ALL, all);
            Map<Json, int[]> counts = new LinkedHashMap<>();
            Map<Json, BigDecimal[]> sums = new LinkedHashMap<>();
            series.forEach((value, found) -> {
                int[] running = Arrays.copyOf(found.counts, positions.length);
                Arrays.parallelPrefix(running, Integer::sum);
                if (Arrays.stream(running).anyMatch(count -> count != 0)) {
                    counts.put(value, running);
                }
                if (found.sums != null) {
                    sums.put(value, found.sums.running(positions.length));
                }
            });
            return new StateOverTime(positions, counts, sums);
        }

        /** One value on its way. */
        private final class Series {
            private final int[] counts = new int[positions.length + 1];
            private RunningSums sums;

            void add(ColumnIndex column, long code, int from, int to) {
                if (from < to) {
                    if (sums == null) {
                        sums = new RunningSums(positions.length + 1);
                    }
                    sums.add(column, code, from, to);
                }
            }
        }
    }
}
