package playhead.ui.timeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import playhead.history.Density;

/**
 * The most frequent event types of a whole log, which have a colour of their own.
 *
 * @param names event types, the most frequent first, at most {@link Palette#TYPES}
 * @param others how many further types there are
 */
record Ranking(List<String> names, int others) {
    static final Ranking NONE = new Ranking(List.of(), 0);

    static Ranking of(Density whole) {
        long[] totals = new long[whole.types().size()];
        for (int type = 0; type < totals.length; type++) {
            totals[type] = Arrays.stream(whole.counts()[type]).asLongStream().sum();
        }
        List<String> names = IntStream.range(0, totals.length)
                .boxed()
                .filter(type -> totals[type] > 0)
                .sorted(Comparator.comparingLong((Integer type) -> -totals[type]))
                .map(type -> whole.types().get(type))
                .toList();
        int ranked = Math.min(Palette.TYPES, names.size());
        return new Ranking(names.subList(0, ranked), names.size() - ranked);
    }

    /** Adds up the counts by rank and bin; the last rank is all others. */
    int[][] stack(Density density) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String name : names) {
            ranks.put(name, ranks.size());
        }
        int bins = density.edges().length - 1;
        int[][] stacked = new int[Palette.TYPES + 1][bins];
        for (int type = 0; type < density.counts().length; type++) {
            int[] sums = stacked[ranks.getOrDefault(density.types().get(type), Palette.TYPES)];
            int[] counts = density.counts()[type];
            for (int bin = 0; bin < bins; bin++) {
                sums[bin] += counts[bin];
            }
        }
        return stacked;
    }
}
