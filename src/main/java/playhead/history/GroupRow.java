package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import playhead.event.Json;

/**
 * A group of states or events that agree in the fields grouped by.
 *
 * @param keys values in the order of the fields, Java null when absent; shared, read only
 * @param count how many there are
 * @param numbers how many have a number in the field that is summed
 * @param sum exact sum, 0 when there is no number
 * @param min least number, or null
 * @param max greatest number, or null
 * @param distinct how many different values of a field there are, 0 when it was not asked for
 */
public record GroupRow(
        Json[] keys, long count, long numbers, BigDecimal sum, BigDecimal min, BigDecimal max, long distinct) {

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupRow row
                && Arrays.equals(keys, row.keys)
                && count == row.count
                && distinct == row.distinct
                && numbers == row.numbers
                && sum.equals(row.sum)
                && Objects.equals(min, row.min)
                && Objects.equals(max, row.max);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys);
    }

    @Override
    public String toString() {
        return Arrays.toString(keys) + " " + count + " " + sum + " " + min + ".." + max;
    }
}
