package playhead.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

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

    TimeIndex index() {
        return index;
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

    /** Numbers of the entities that events between the two name, by type, then id. */
    List<Integer> between(long from, long to, String type, int only) {
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
        return inOrder(touched, type);
    }

    private List<Integer> inOrder(BitSet touched, String only) {
        List<Integer> numbers = new ArrayList<>();
        List<TypeIndex> types = new ArrayList<>(List.of(index.types()));
        types.sort((a, b) -> ValueOrder.compareText(a.type().name(), b.type().name()));
        for (TypeIndex type : types) {
            if (only == null || type.type().name().equals(only)) {
                addInOrder(touched, type, numbers);
            }
        }
        return numbers;
    }

    /** Few are sorted by themselves; of many, the order of all that the type keeps is walked. */
    private void addInOrder(BitSet touched, TypeIndex type, List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        if ((long) touched.cardinality() * 8 < type.members()) {
            touched.stream()
                    .filter(number -> index.schema().typeOf(number) == type.type())
                    .forEach(found::add);
            found.sort((a, b) -> ValueOrder.compareText(
                    index.schema().entity(a).id(), index.schema().entity(b).id()));
        } else {
            IdOrder ids = type.ids(
                    member -> index.schema().entity(type.type().member(member)).id());
            for (int rank = 0; rank < ids.size(); rank++) {
                int number = type.type().member(ids.member(rank));
                if (touched.get(number)) {
                    found.add(number);
                }
            }
        }
        numbers.addAll(found);
    }

    /** How an entity differs, null when it does not. */
    DiffRow.Change change(int entity, long from, long to) {
        TypeIndex type = index.typeOf(entity);
        int member = index.schema().memberOf(entity);
        boolean before = type.alive(member, from);
        boolean after = type.alive(member, to);
        if (before != after) {
            return after ? DiffRow.Change.ADDED : DiffRow.Change.REMOVED;
        }
        for (int i = 0; i < type.columnCount(); i++) {
            if (differs(type.column(i), member, from, to)) {
                return DiffRow.Change.CHANGED;
            }
        }
        return null;
    }

    private static boolean differs(ColumnIndex column, int member, long from, long to) {
        int before = column.chain().upTo(member, from);
        int after = column.chain().upTo(member, to);
        if (before == after) {
            return false;
        }
        long old = before == 0 ? Codes.ABSENT : column.chain().code(member, before - 1);
        long now = after == 0 ? Codes.ABSENT : column.chain().code(member, after - 1);
        if (old == now && Codes.tag(old) != Codes.IN_EVENT) {
            return false;
        }
        return !Objects.equals(
                before == 0 ? null : column.entry(member, before - 1),
                after == 0 ? null : column.entry(member, after - 1));
    }

    /** What differs of an entity, null when nothing does. */
    DiffRow row(int entity, long from, long to) {
        DiffRow.Change change = change(entity, from, to);
        if (change == null) {
            return null;
        }
        TypeIndex type = index.typeOf(entity);
        int member = index.schema().memberOf(entity);
        List<FieldChange> fields = new ArrayList<>();
        for (int i = 0; i < type.columnCount(); i++) {
            ColumnIndex column = type.column(i);
            if (differs(column, member, from, to)) {
                fields.add(new FieldChange(type.paths().get(i), column.at(member, from), column.at(member, to)));
            }
        }
        return new DiffRow(index.schema().entity(entity), change, fields);
    }
}
