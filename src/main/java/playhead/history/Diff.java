package playhead.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import playhead.event.EntityRef;
import playhead.event.Json;

/**
 * The state after one position against the state after another. Looks only at entities that events between the two
 * name. Pure over an index; safe for several threads.
 */
public final class Diff {
    private final TimeIndex index;

    /** Diffs over an index. */
    public Diff(TimeIndex index) {
        this.index = index;
    }

    /** All rows by type, then id. {@code from} may be after {@code to}. */
    public List<DiffRow> rows(long from, long to) {
        return rows(from, to, null, -1);
    }

    /**
     * The rows by type, then id.
     *
     * @param from state before; may be after {@code to}
     * @param to state after
     * @param type only this entity type, or null for all
     * @param entity only the entity with this number, or -1 for all
     */
    public List<DiffRow> rows(long from, long to, String type, int entity) {
        List<DiffRow> rows = new ArrayList<>();
        each(from, to, type, entity, rows::add);
        return rows;
    }

    /** The same, handed over one by one. */
    public void each(long from, long to, String type, int entity, Consumer<DiffRow> rows) {
        for (int number : between(from, to, type, entity)) {
            DiffRow row = row(number, from, to);
            if (row != null) {
                rows.accept(row);
            }
        }
    }

    private List<Integer> between(long from, long to, String type, int only) {
        if (only >= 0) {
            boolean wanted = type == null || index.schema().entity(only).type().equals(type);
            return wanted ? List.of(only) : List.of();
        }
        BitSet touched = new BitSet();
        Headers headers = index.headers();
        long first = Math.min(from, to) + 1;
        long last = Math.max(from, to);
        for (long at = first; at <= last; at++) {
            int home = headers.home(at);
            if (home >= 0) {
                touched.set(home);
            }
        }
        for (int i = headers.furtherFrom(first); i < headers.furtherFrom(last + 1); i++) {
            touched.set(headers.furtherEntities()[i]);
        }
        List<Integer> numbers = new ArrayList<>();
        touched.stream()
                .filter(number ->
                        type == null || index.schema().entity(number).type().equals(type))
                .forEach(numbers::add);
        numbers.sort((a, b) -> {
            EntityRef x = index.schema().entity(a);
            EntityRef y = index.schema().entity(b);
            int byType = ValueOrder.compareText(x.type(), y.type());
            return byType != 0 ? byType : ValueOrder.compareText(x.id(), y.id());
        });
        return numbers;
    }

    private DiffRow row(int entity, long from, long to) {
        TypeIndex type = index.typeOf(entity);
        int member = index.schema().memberOf(entity);
        boolean before = type.alive(member, from);
        boolean after = type.alive(member, to);
        List<FieldChange> fields = new ArrayList<>();
        for (int i = 0; i < type.columnCount(); i++) {
            ColumnIndex column = type.column(i);
            int countBefore = column.chain().upTo(member, from);
            int countAfter = column.chain().upTo(member, to);
            if (countBefore != countAfter) {
                Json old = countBefore == 0 ? null : column.entry(member, countBefore - 1);
                Json now = countAfter == 0 ? null : column.entry(member, countAfter - 1);
                if (!Objects.equals(old, now)) {
                    fields.add(new FieldChange(type.paths().get(i), old, now));
                }
            }
        }
        if (before == after && fields.isEmpty()) {
            return null;
        }
        return new DiffRow(
                index.schema().entity(entity),
                before == after ? DiffRow.Change.CHANGED : after ? DiffRow.Change.ADDED : DiffRow.Change.REMOVED,
                fields);
    }
}
