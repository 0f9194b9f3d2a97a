package playhead.workspace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import playhead.branch.Overlay;
import playhead.command.Redecided;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.expression.JsonCell;
import playhead.expression.Row;
import playhead.fold.ColumnNames;
import playhead.history.ColumnTotal;
import playhead.history.DiffRow;
import playhead.history.FieldUses;
import playhead.history.StateRow;
import playhead.history.TimeIndex;
import playhead.history.Totals;

/** Counts how far a branch reaches. Sums change by what the entities that differ add and take. For one thread. */
final class Reach {
    private final TimeIndex index;
    private final Totals totals;
    private final Map<String, Map<FieldPath, FieldPath>> currencies = new HashMap<>();
    private final Map<String, BlastRadius.OfType> types = new TreeMap<>();
    private final Map<String, Map<FieldPath, Integer>> fields = new TreeMap<>();
    private final Map<String, Map<Sum, BigDecimal>> sums = new TreeMap<>();
    private final JsonCell cell = new JsonCell();

    /** @param totals of the recorded course */
    Reach(TimeIndex index, Totals totals) {
        this.index = index;
        this.totals = totals;
    }

    private record Sum(FieldPath field, Json currency) {}

    /** @param commands that come out otherwise */
    BlastRadius of(Overlay overlay, long at, List<Redecided> commands) {
        for (DiffRow row : overlay.rows(at)) {
            String type = row.ref().type();
            types.merge(type, count(type, row.change()), Reach::both);
            Map<FieldPath, Integer> differing = fields.computeIfAbsent(type, name -> new LinkedHashMap<>());
            row.fields().forEach(field -> differing.merge(field.field(), 1, Integer::sum));
            add(overlay.recorded(row.ref(), at), -1);
            add(overlay.state(row.ref(), at), 1);
        }
        return new BlastRadius(List.copyOf(types.values()), fields(), sums(at), commands);
    }

    private static BlastRadius.OfType count(String type, DiffRow.Change change) {
        return new BlastRadius.OfType(
                type,
                change == DiffRow.Change.ADDED ? 1 : 0,
                change == DiffRow.Change.REMOVED ? 1 : 0,
                change == DiffRow.Change.CHANGED ? 1 : 0);
    }

    private static BlastRadius.OfType both(BlastRadius.OfType a, BlastRadius.OfType b) {
        return new BlastRadius.OfType(
                a.type(), a.added() + b.added(), a.removed() + b.removed(), a.changed() + b.changed());
    }

    private List<BlastRadius.OfField> fields() {
        List<BlastRadius.OfField> all = new ArrayList<>();
        fields.forEach((type, differing) -> differing.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry ->
                        all.add(new BlastRadius.OfField(type, entry.getKey().toString(), entry.getValue()))));
        return all;
    }

    /** Takes the numbers of a state into the sums, or out of them. */
    private void add(StateRow row, int sign) {
        String type = row.ref().type();
        for (int i = 0; i < row.values().length; i++) {
            FieldPath field = row.columns().get(i);
            BigDecimal number = number(row.values()[i]);
            if (number != null && !ColumnNames.isNaming(field.parts().getLast())) {
                FieldPath currency = currencies(type).get(field);
                sums.computeIfAbsent(type, name -> new LinkedHashMap<>())
                        .merge(
                                new Sum(field, currency == null ? null : row.value(currency)),
                                sign < 0 ? number.negate() : number,
                                BigDecimal::add);
            }
        }
    }

    private BigDecimal number(Json value) {
        cell.on(value);
        return cell.kind() == Row.Kind.LONG
                ? BigDecimal.valueOf(cell.number())
                : cell.kind() == Row.Kind.DECIMAL ? cell.decimal() : null;
    }

    private Map<FieldPath, FieldPath> currencies(String type) {
        return currencies.computeIfAbsent(type, name -> {
            Map<FieldPath, FieldPath> found = new HashMap<>();
            new FieldUses(index, name).all().forEach(use -> found.put(use.field(), use.currency()));
            return found;
        });
    }

    private List<BlastRadius.OfSum> sums(long at) {
        List<BlastRadius.OfSum> all = new ArrayList<>();
        sums.forEach((type, differences) -> {
            Map<Sum, BigDecimal> recorded = new HashMap<>();
            for (ColumnTotal total :
                    totals.of(playhead.history.StateQuery.of(type, at)).totals()) {
                recorded.put(new Sum(total.field(), total.currency()), total.sum());
            }
            differences.forEach((sum, difference) -> {
                if (difference.signum() != 0) {
                    BigDecimal before = recorded.getOrDefault(sum, BigDecimal.ZERO);
                    all.add(new BlastRadius.OfSum(
                            type, sum.field().toString(), sum.currency(), before, before.add(difference)));
                }
            });
        });
        return all;
    }
}
