package playhead.importing.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import playhead.event.OccurredOrder;

/** How far the clocks of sources seem to be apart, from effects that are dated before their causes. */
final class ClockShifts {
    private static final int MOST = 10_000;
    /** A shift that puts nearly all pairs right, and that a single wild pair does not decide. */
    private static final double SHARE = 0.95;

    private final Map<Integer, Map<Integer, Gaps>> bySource = new TreeMap<>();

    private static final class Gaps {
        long[] nanos = new long[16];
        int size;
        long all;

        void add(long gap) {
            all++;
            if (size < MOST) {
                nanos = size == nanos.length ? Arrays.copyOf(nanos, size * 2) : nanos;
                nanos[size++] = gap;
            }
        }

        BigDecimal seconds() {
            long[] sorted = Arrays.copyOf(nanos, size);
            Arrays.sort(sorted);
            long gap = sorted[(int) Math.min(size - 1L, (long) Math.ceil(SHARE * size) - 1)];
            return BigDecimal.valueOf(gap, 9).setScale(1, RoundingMode.CEILING).stripTrailingZeros();
        }
    }

    void early(OccurredOrder.Entry effect, OccurredOrder.Entry cause) {
        if (effect.source() == cause.source() || !effect.timed() || !cause.timed()) {
            return;
        }
        long seconds = cause.seconds() - effect.seconds();
        if (seconds < 0 || seconds > Integer.MAX_VALUE) {
            return;
        }
        long gap = seconds * 1_000_000_000L + cause.nanos() - effect.nanos();
        if (gap > 0) {
            bySource.computeIfAbsent(effect.source(), source -> new TreeMap<>())
                    .computeIfAbsent(cause.source(), source -> new Gaps())
                    .add(gap);
        }
    }

    /** A line for people for each pair of sources. */
    List<String> suggestions(List<String> names) {
        List<String> lines = new ArrayList<>();
        bySource.forEach((effect, causes) -> causes.forEach((cause, gaps) -> lines.add("source " + names.get(effect)
                + " looks " + gaps.seconds().toPlainString() + " s slow against " + names.get(cause) + ": "
                + gaps.all + (gaps.all == 1 ? " event is" : " events are") + " dated before the cause; a clock shift"
                + " in the mapping would put that right")));
        return lines;
    }
}
