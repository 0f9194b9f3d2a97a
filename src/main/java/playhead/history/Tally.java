package playhead.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.Json;

/** Collects groups. Numbers that are equal are one key, however they were written. For one thread. */
final class Tally {
    private final Map<List<Object>, Group> groups = new HashMap<>();

    /** @param value one of the values whose different ones are counted; Java null for none */
    void add(Json[] keys, BigDecimal number, Json value) {
        List<Object> same = new ArrayList<>(keys.length);
        for (Json key : keys) {
            same.add(comparable(key));
        }
        groups.computeIfAbsent(same, unused -> new Group(keys.clone())).add(number, value);
    }

    /** Groups by their keys, in the order of {@link ValueOrder}. */
    List<GroupRow> rows() {
        return groups.values().stream()
                .map(Group::row)
                .sorted((a, b) -> compare(a.keys(), b.keys()))
                .toList();
    }

    private static Object comparable(Json key) {
        if (key == null || ValueOrder.group(key.bytes()[0]) != ValueOrder.NUMBER) {
            return key == null ? "absent" : key;
        }
        BigDecimal number = Numbers.parse(key.bytes(), 0, key.length());
        return number == null ? key : number.stripTrailingZeros();
    }

    /** Keys in the order of {@link ValueOrder}, absent ones last. */
    static int compare(Json[] a, Json[] b) {
        for (int i = 0; i < a.length; i++) {
            int order = a[i] == null || b[i] == null
                    ? Boolean.compare(a[i] == null, b[i] == null)
                    : ValueOrder.compareJson(a[i].bytes(), 0, a[i].length(), b[i].bytes(), 0, b[i].length());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static final class Group {
        private final Json[] keys;
        private long count;
        private long numbers;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal min;
        private BigDecimal max;
        private Set<Object> values;

        Group(Json[] keys) {
            this.keys = keys;
        }

        void add(BigDecimal number, Json value) {
            count++;
            if (value != null) {
                values = values == null ? new HashSet<>() : values;
                values.add(comparable(value));
            }
            if (number != null) {
                numbers++;
                sum = sum.add(number);
                min = min == null ? number : min.min(number);
                max = max == null ? number : max.max(number);
            }
        }

        GroupRow row() {
            return new GroupRow(
                    Arrays.copyOf(keys, keys.length),
                    count,
                    numbers,
                    sum,
                    min,
                    max,
                    values == null ? 0 : values.size());
        }
    }
}
