package playhead.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import playhead.event.Json;
import playhead.expression.Row;

/**
 * Sums up the numeric columns of states, never identifiers and never over different currencies. Keeps a cursor for each
 * type from question to question, so that dragging costs the events passed and one look at each state. Safe for several
 * threads, which wait for each other.
 */
public final class Totals {
    private final TimeIndex index;
    private final Map<TypeIndex, TypeCursor> cursors = new HashMap<>();
    private final Map<TypeIndex, NumericColumns> numeric = new HashMap<>();

    /** Totals over an index. */
    public Totals(TimeIndex index) {
        this.index = index;
    }

    /**
     * The totals of all states that a query means, whatever page it asks for.
     *
     * @param query names one entity type
     */
    public synchronized StateTotals of(StateQuery query) {
        TypeIndex type = index.type(query.type());
        if (type == null) {
            return new StateTotals(0, List.of(), List.of());
        }
        NumericColumns columns = numeric.computeIfAbsent(type, NumericColumns::new);
        StateNames names = new StateNames(type);
        Predicate<Row> filter = query.filter() == null ? null : query.filter().bind(names);
        TypeCursor cursor = cursors.computeIfAbsent(type, unused -> new TypeCursor(index, type));
        cursor.use(used(columns, names));
        cursor.seek(query.at());
        Collector[] collectors = new Collector[columns.summed().length];
        for (int i = 0; i < collectors.length; i++) {
            collectors[i] = new Collector(cursor, columns.summed()[i], columns.currencies()[i]);
        }
        MemberRow row = new MemberRow(index, cursor, names);
        long rows = 0;
        for (int member = 0; member < type.members(); member++) {
            boolean alive = cursor.presence().code(member) == TypeBuilder.ALIVE;
            boolean shown = alive || query.deleted() && cursor.presence().count(member) > 0;
            if (shown && (filter == null || filter.test(row.at(member)))) {
                rows++;
                for (Collector collector : collectors) {
                    collector.add(member);
                }
            }
        }
        List<ColumnTotal> totals = new ArrayList<>();
        for (Collector collector : collectors) {
            collector.addTo(totals);
        }
        return new StateTotals(rows, totals, columns.names());
    }

    private static int[] used(NumericColumns columns, StateNames names) {
        TreeSet<Integer> used = new TreeSet<>();
        for (int column : names.columns()) {
            used.add(column);
        }
        for (int i = 0; i < columns.summed().length; i++) {
            used.add(columns.summed()[i]);
            if (columns.currencies()[i] >= 0) {
                used.add(columns.currencies()[i]);
            }
        }
        return used.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One column on its way through the states. */
    private static final class Collector {
        private final ColumnIndex column;
        private final TypeIndex type;
        private final int number;
        private final DenseColumn values;
        private final ColumnIndex currency;
        private final DenseColumn currencies;
        private final Map<Long, NumberSum> sums = new LinkedHashMap<>();
        private long latest = Codes.ABSENT;
        private NumberSum latestSum;

        Collector(TypeCursor cursor, int number, int currency) {
            type = cursor.type();
            this.number = number;
            column = type.column(number);
            values = cursor.column(number);
            this.currency = currency < 0 ? null : type.column(currency);
            currencies = currency < 0 ? null : cursor.column(currency);
        }

        void add(int member) {
            long code = values.code(member);
            if (!NumberSum.isNumber(column, code)) {
                return;
            }
            long unit = currencies == null ? Codes.ABSENT : currencies.code(member);
            if (latestSum == null || unit != latest) {
                latest = unit;
                latestSum = sums.computeIfAbsent(unit, unused -> new NumberSum());
            }
            latestSum.add(column, code);
        }

        /** Two codes may stand for one text: their sums are put together. */
        void addTo(List<ColumnTotal> totals) {
            Map<Json, ColumnTotal> byCurrency = new LinkedHashMap<>();
            sums.forEach((code, sum) -> {
                Json unit = Codes.tag(code) == Codes.IN_EVENT || currency == null ? null : currency.json(code, 0);
                ColumnTotal total =
                        new ColumnTotal(type.paths().get(number), unit, sum.count(), sum.sum(), sum.min(), sum.max());
                byCurrency.merge(unit, total, Collector::both);
            });
            byCurrency.values().stream()
                    .sorted((a, b) -> Tally.compare(new Json[] {a.currency()}, new Json[] {b.currency()}))
                    .forEach(totals::add);
        }

        private static ColumnTotal both(ColumnTotal a, ColumnTotal b) {
            return new ColumnTotal(
                    a.field(),
                    a.currency(),
                    a.count() + b.count(),
                    a.sum().add(b.sum()),
                    a.min().min(b.min()),
                    a.max().max(b.max()));
        }
    }
}
