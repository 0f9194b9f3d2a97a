package playhead.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Json;
import playhead.fold.FieldPath;

/**
 * How many entities of a type had each value of a field, and what its numbers summed up to, after each of some
 * positions. One pass over the chains of the field.
 *
 * @param positions ascending
 * @param counts entities by value and index of the position, values in the order of their first entity; Java null
 *     stands for all values beyond the limit
 * @param sums exact sum by index of the position
 */
public record StateOverTime(long[] positions, Map<Json, int[]> counts, BigDecimal[] sums) {
    /**
     * Counts at evenly spaced positions, the last of them the end.
     *
     * @param type name of an entity type
     * @param field one of its fields
     * @param steps how many positions
     * @param values how many values are told apart
     */
    public static StateOverTime of(TimeIndex index, String type, FieldPath field, int steps, int values) {
        int used = (int) Math.max(1, Math.min(steps, index.end()));
        long[] positions = new long[used];
        for (int i = 0; i < used; i++) {
            positions[i] = index.end() / used * (i + 1) + index.end() % used * (i + 1) / used;
        }
        Collector collector = new Collector(positions, values);
        TypeIndex known = index.type(type);
        int column = known == null ? -1 : known.findColumn(field);
        if (column >= 0) {
            collector.collect(known.column(column), known.members());
        }
        return collector.result();
    }

    /** Differences from position to position, summed up at the end. */
    private static final class Collector {
        private final long[] positions;
        private final int values;
        private final Map<Json, int[]> series = new LinkedHashMap<>();
        private final List<BigDecimal> differences;

        Collector(long[] positions, int values) {
            this.positions = positions;
            this.values = values;
            differences = new ArrayList<>(java.util.Collections.nCopies(positions.length + 1, BigDecimal.ZERO));
        }

        void collect(ColumnIndex column, int members) {
            Chain chain = column.chain();
            for (int member = 0; member < members; member++) {
                int count = chain.count(member);
                for (int entry = 0; entry < count; entry++) {
                    int from = firstAtOrAfter(chain.position(member, entry));
                    int to = entry + 1 < count ? firstAtOrAfter(chain.position(member, entry + 1)) : positions.length;
                    long code = chain.code(member, entry);
                    if (from < to && code != Codes.ABSENT) {
                        add(column, code, chain.position(member, entry), from, to);
                    }
                }
            }
        }

        private void add(ColumnIndex column, long code, long position, int from, int to) {
            Json value = column.json(code, position);
            Json key = series.containsKey(value) || series.size() < values ? value : null;
            int[] counts = series.computeIfAbsent(key, unused -> new int[positions.length + 1]);
            counts[from]++;
            counts[to]--;
            BigDecimal number = column.number(code, position);
            if (number != null) {
                differences.set(from, differences.get(from).add(number));
                differences.set(to, differences.get(to).subtract(number));
            }
        }

        private int firstAtOrAfter(long position) {
            int at = Arrays.binarySearch(positions, position);
            return at >= 0 ? at : -at - 1;
        }

        StateOverTime result() {
            Map<Json, int[]> counts = new LinkedHashMap<>();
            series.forEach((value, changes) -> {
                int[] running = Arrays.copyOf(changes, positions.length);
                Arrays.parallelPrefix(running, Integer::sum);
                counts.put(value, running);
            });
            BigDecimal[] sums = new BigDecimal[positions.length];
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < sums.length; i++) {
                sum = sum.add(differences.get(i));
                sums[i] = sum;
            }
            return new StateOverTime(positions, counts, sums);
        }
    }
}
