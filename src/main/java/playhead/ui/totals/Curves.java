package playhead.ui.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import playhead.event.Identity;
import playhead.event.Json;
import playhead.history.StateOverTime;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/**
 * How entities were spread over the log.
 *
 * @param places ordinals, ascending
 * @param curves one for each value
 * @param stacked whether they can stand on each other: counts, and sums of one unit that are never negative
 */
record Curves(long[] places, List<Curve> curves, boolean stacked) {
    static final Curves NONE = new Curves(new long[0], List.of(), true);

    static Curves of(StateOverTime over, boolean sums, boolean units, Words words) {
        List<Curve> curves = new ArrayList<>();
        if (sums) {
            over.sums()
                    .forEach((value, found) -> curves.add(new Curve(
                            name(value, words),
                            Arrays.stream(found)
                                    .mapToDouble(BigDecimal::doubleValue)
                                    .toArray())));
        } else {
            over.counts()
                    .forEach((value, found) -> curves.add(new Curve(
                            name(value, words),
                            Arrays.stream(found).asDoubleStream().toArray())));
        }
        boolean positive =
                curves.stream().allMatch(curve -> Arrays.stream(curve.values()).allMatch(value -> value >= 0));
        return new Curves(over.positions(), curves, !units && positive);
    }

    private static String name(Json value, Words words) {
        return value == null
                ? words.text("totals.others")
                : Identity.same(value, StateOverTime.ALL) ? words.text("totals.all") : Shown.cut(Shown.cell(value), 30);
    }

    /** The greatest height that is drawn. */
    double top() {
        double top = 0;
        for (int i = 0; i < places.length; i++) {
            double height = 0;
            for (Curve curve : curves) {
                height = stacked ? height + curve.values()[i] : Math.max(height, curve.values()[i]);
            }
            top = Math.max(top, height);
        }
        return top;
    }

    /** The least height that is drawn, at most 0. */
    double bottom() {
        return stacked
                ? 0
                : curves.stream()
                        .flatMapToDouble(curve -> Arrays.stream(curve.values()))
                        .reduce(0, Math::min);
    }
}
