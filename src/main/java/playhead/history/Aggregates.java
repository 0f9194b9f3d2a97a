package playhead.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import playhead.expression.Aggregate;

/** Sum, count, least and greatest over the living entities of a type, kept up to date entity by entity. One thread. */
final class Aggregates {
    private final TypeIndex type;
    private final List<Aggregate> wanted;
    private final int[] columns;
    private final BigDecimal[] sums;
    /** How often each number stands in the column: only for least and greatest. */
    private final List<TreeMap<BigDecimal, Integer>> numbers;

    private long count;

    Aggregates(TypeIndex type, List<Aggregate> wanted) {
        this.type = type;
        this.wanted = List.copyOf(wanted);
        StateNames names = new StateNames(type);
        columns = wanted.stream()
                .mapToInt(a -> a.function() == Aggregate.Function.COUNT ? -1 : names.column(a.field()))
                .toArray();
        sums = new BigDecimal[columns.length];
        java.util.Arrays.fill(sums, BigDecimal.ZERO);
        numbers = wanted.stream()
                .map(unused -> new TreeMap<BigDecimal, Integer>())
                .toList();
    }

    int[] columns() {
        return java.util.Arrays.stream(columns).filter(column -> column >= 0).toArray();
    }

    /** The state of the member is about to change. */
    void leave(TypeCursor cursor, int member) {
        move(cursor, member, -1);
    }

    /** The state of the member has changed. */
    void enter(TypeCursor cursor, int member) {
        move(cursor, member, 1);
    }

    /** The value now, or null when there is none: least and greatest of nothing. */
    BigDecimal value(int number) {
        return switch (wanted.get(number).function()) {
            case COUNT -> BigDecimal.valueOf(count);
            case SUM -> sums[number];
            case MIN ->
                numbers.get(number).isEmpty() ? null : numbers.get(number).firstKey();
            case MAX ->
                numbers.get(number).isEmpty() ? null : numbers.get(number).lastKey();
        };
    }

    private void move(TypeCursor cursor, int member, int direction) {
        if (cursor.presence().code(member) != TypeBuilder.ALIVE) {
            return;
        }
        count += direction;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0) {
                DenseColumn column = cursor.column(columns[i]);
                long code = column.code(member);
                BigDecimal value = type.column(columns[i]).number(code, column.position(member));
                if (value != null) {
                    put(i, value, direction);
                }
            }
        }
    }

    private void put(int i, BigDecimal value, int direction) {
        if (wanted.get(i).function() == Aggregate.Function.SUM) {
            sums[i] = direction > 0 ? sums[i].add(value) : sums[i].subtract(value);
        } else {
            numbers.get(i).merge(value, direction, (a, b) -> a + b == 0 ? null : a + b);
        }
    }
}
