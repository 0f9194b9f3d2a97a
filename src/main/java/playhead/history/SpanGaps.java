package playhead.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.expression.Missing;

/**
 * What could not be judged of which versions: the stretches of each gap, with their places in the order in which rows are
 * looked at. For one thread.
 */
final class SpanGaps {
    /** More names than this are not worth it; then rows are judged anew each time. */
    static final int MOST = 16;

    private final Map<Missing.Gap, Spans> gaps = new LinkedHashMap<>();

    /**
     * The gaps of one member over a stretch.
     *
     * @param place of the member among the rows
     * @param found each counts one row, in the order in which they were found
     */
    void add(int member, long place, int from, int to, List<Missing.Gap> found) {
        for (int i = 0; i < found.size(); i++) {
            Spans spans = gaps.computeIfAbsent(found.get(i), gap -> new Spans());
            spans.add(member, from, to, place * MOST + i);
        }
    }

    /** Whether there are so many that they should not be kept. */
    boolean tooMany() {
        return gaps.size() > MOST;
    }

    /** What could not be judged at a position, in the order in which a look at every row finds it. */
    List<Missing.Gap> at(long position) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        gaps.forEach((gap, spans) -> sums.computeIfAbsent(gap.name(), Sum::new).add(gap, spans, position));
        List<Sum> found = new ArrayList<>(sums.values());
        found.removeIf(sum -> sum.gap.rows() == 0);
        found.sort(Comparator.comparingLong(sum -> sum.first));
        return found.stream().map(sum -> sum.gap).toList();
    }

    /** All gaps of one name. */
    private static final class Sum {
        private Missing.Gap gap;
        private long first = Long.MAX_VALUE;

        Sum(String name) {
            gap = new Missing.Gap(name, 0, 0, 0);
        }

        void add(Missing.Gap one, Spans spans, long position) {
            long rows = 0;
            for (int i = 0; i < spans.size(); i++) {
                if (spans.holds(i, position)) {
                    rows++;
                    first = Math.min(first, spans.code(i));
                }
            }
            gap = new Missing.Gap(
                    gap.name(),
                    gap.absent() + rows * one.absent(),
                    gap.nulls() + rows * one.nulls(),
                    gap.wrongType() + rows * one.wrongType());
        }
    }
}
