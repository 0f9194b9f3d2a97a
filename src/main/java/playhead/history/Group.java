package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import playhead.event.Json;
import playhead.expression.EventNames;
import playhead.expression.EventRow;
import playhead.expression.Names;
import playhead.expression.Row;

/**
 * Counts and exact sums of states or events by the values of fields. Pure over an index; safe for several threads.
 */
public final class Group {
    private final TimeIndex index;

    /** Groups over an index. */
    public Group(TimeIndex index) {
        this.index = index;
    }

    /**
     * Groups the states after a position.
     *
     * @param type only this entity type; null for all types that know at least one of the fields grouped by
     * @param by names of fields, or of ours
     * @param sum the field to sum, or null
     * @param at position
     * @param filter which states, or null for all
     */
    public List<GroupRow> states(String type, List<String> by, String sum, long at, RowFilter filter) {
        Tally tally = new Tally();
        for (TypeIndex known : index.types()) {
            if (type == null || known.type().name().equals(type)) {
                states(known, by, sum, at, filter, tally);
            }
        }
        return tally.rows();
    }

    /**
     * Groups the events up to a position.
     *
     * @param by names of events as in filters, such as {@code type} or {@code data.channel}; a field of the payload
     *     also without {@code data.}
     * @param sum the field to sum, or null
     * @param at last position
     * @param filter which events, or null for all
     */
    public List<GroupRow> events(List<String> by, String sum, long at, RowFilter filter) {
        EventNames names = new EventNames();
        int[] slots = by.stream().mapToInt(name -> eventSlot(names, name)).toArray();
        int sumSlot = sum == null ? -1 : eventSlot(names, sum);
        Predicate<Row> test = filter == null ? null : filter.bind(names);
        EventRow row = new EventRow(names);
        Tally tally = new Tally();
        if (at > 0) {
            index.events().scan(1, at, (position, event) -> {
                row.on(position, event);
                add(row, slots, sumSlot, test, tally);
                return true;
            });
        }
        return tally.rows();
    }

    private void states(TypeIndex type, List<String> by, String sum, long at, RowFilter filter, Tally tally) {
        StateNames names = new StateNames(type);
        int[] slots = by.stream().mapToInt(names::slot).toArray();
        if (Arrays.stream(slots).allMatch(slot -> slot < 0)) {
            return;
        }
        int sumSlot = sum == null ? -1 : names.slot(sum);
        Predicate<Row> test = filter == null ? null : filter.bind(names);
        TypeCursor cursor = new TypeCursor(index, type);
        cursor.use(names.columns());
        cursor.seek(at);
        MemberRow row = new MemberRow(index, cursor, names);
        for (int member = 0; member < type.members(); member++) {
            if (cursor.presence().code(member) == TypeBuilder.ALIVE) {
                add(row.at(member), slots, sumSlot, test, tally);
            }
        }
    }

    private static int eventSlot(Names names, String name) {
        int slot = names.slot(name);
        return slot >= 0 ? slot : names.slot("data." + name);
    }

    private static void add(Row row, int[] slots, int sumSlot, Predicate<Row> test, Tally tally) {
        if (test != null && !test.test(row)) {
            return;
        }
        Json[] keys = new Json[slots.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = slots[i] < 0 || row.kind(slots[i]) == Row.Kind.ABSENT ? null : row.json(slots[i]);
        }
        Row.Kind kind = sumSlot < 0 ? Row.Kind.ABSENT : row.kind(sumSlot);
        BigDecimal number = kind == Row.Kind.LONG || kind == Row.Kind.DECIMAL ? row.decimal(sumSlot) : null;
        tally.add(keys, number);
    }
}
