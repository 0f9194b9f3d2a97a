package playhead.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import playhead.event.Json;

/**
 * The state after one position against the state after another. Looks only at entities that events between the two
 * name. Pure over an index; safe for several threads.
 */
public final class Diff {
    /** So many entities touch most pages of the values that they have. */
    private static final int MANY = 4_096;

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
        List<Integer> numbers = between(from, to, type, entity);
        if (numbers.size() > MANY) {
            unpack(type);
        }
        for (int number : numbers) {
            DiffRow row = row(number, from, to);
            if (row != null) {
                rows.accept(row);
            }
        }
    }

    /** Values of high cardinality lie in packed pages: where many are asked for, all are unpacked once, side by side. */
    private void unpack(String only) {
        List<HeapView> heaps = new ArrayList<>();
        for (TypeIndex type : index.types()) {
            for (int i = 0; i < type.columnCount(); i++) {
                HeapView heap = type.column(i).heap();
                if (heap.count() > 0 && (only == null || type.type().name().equals(only))) {
                    heaps.add(heap);
                }
            }
        }
        heaps.parallelStream().forEach(HeapView::all);
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
        DiffRow.Change change = presence(type, member, from, to);
        for (int i = 0; change == null && i < type.columnCount(); i++) {
            if (field(type, i, member, from, to) != null) {
                change = DiffRow.Change.CHANGED;
            }
        }
        return change;
    }

    /** Whether an entity came or went, null when neither. */
    private static DiffRow.Change presence(TypeIndex type, int member, long from, long to) {
        boolean before = type.alive(member, from);
        boolean after = type.alive(member, to);
        return before == after ? null : after ? DiffRow.Change.ADDED : DiffRow.Change.REMOVED;
    }

    /** What became of a field, null when it is the same. */
    private static FieldChange field(TypeIndex type, int number, int member, long from, long to) {
        ColumnIndex column = type.column(number);
        int before = column.chain().upTo(member, from);
        int after = column.chain().upTo(member, to);
        if (before == after) {
            return null;
        }
        long old = before == 0 ? Codes.ABSENT : column.chain().code(member, before - 1);
        long now = after == 0 ? Codes.ABSENT : column.chain().code(member, after - 1);
        if (old == now && Codes.tag(old) != Codes.IN_EVENT) {
            return null;
        }
        Json left = before == 0 ? null : column.entry(member, before - 1);
        Json right = after == 0 ? null : column.entry(member, after - 1);
        return Objects.equals(left, right) ? null : new FieldChange(type.paths().get(number), left, right);
    }

    /** What differs of an entity, null when nothing does. */
    DiffRow row(int entity, long from, long to) {
        TypeIndex type = index.typeOf(entity);
        int member = index.schema().memberOf(entity);
        DiffRow.Change change = presence(type, member, from, to);
        List<FieldChange> fields = new ArrayList<>();
        for (int i = 0; i < type.columnCount(); i++) {
            FieldChange field = field(type, i, member, from, to);
            if (field != null) {
                fields.add(field);
            }
        }
        if (change == null && fields.isEmpty()) {
            return null;
        }
        return new DiffRow(index.schema().entity(entity), change == null ? DiffRow.Change.CHANGED : change, fields);
    }
}
