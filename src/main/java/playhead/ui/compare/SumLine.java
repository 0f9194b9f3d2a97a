package playhead.ui.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.ColumnTotal;
import playhead.history.StateTotals;

/**
 * What the numbers of a field come to at A and at B, in one currency where there are currencies.
 *
 * @param field as it is shown
 * @param currency Java null for none
 * @param a sum at A
 * @param b sum at B
 */
public record SumLine(String field, Json currency, BigDecimal a, BigDecimal b) {
    /** By how much it grew. */
    BigDecimal difference() {
        return b.subtract(a);
    }

    /** All fields that have numbers at either moment, in the order of their columns. */
    static List<SumLine> of(StateTotals a, StateTotals b) {
        record Key(FieldPath field, Json currency) {}
        Map<Key, BigDecimal[]> sums = new LinkedHashMap<>();
        List<ColumnTotal> all = new ArrayList<>(a.totals());
        all.addAll(b.totals());
        for (int i = 0; i < all.size(); i++) {
            ColumnTotal total = all.get(i);
            sums.computeIfAbsent(new Key(total.field(), total.currency()), unused ->
                            new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO})[
                            i < a.totals().size() ? 0 : 1] =
                    total.sum();
        }
        List<SumLine> lines = new ArrayList<>();
        sums.forEach((key, sum) -> lines.add(new SumLine(key.field().toString(), key.currency(), sum[0], sum[1])));
        return lines;
    }
}
