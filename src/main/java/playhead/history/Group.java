package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Json NULL = Json.canonical("null");

    private final TimeIndex index;
    private final boolean absentIsNull;

    /** Groups over an index; absent and null are two keys. */
    public Group(TimeIndex index) {
        this(index, false);
    }

    /** @param absentIsNull whether what is absent goes with what is null, since both are shown as null */
    public Group(TimeIndex index, boolean absentIsNull) {
        this.index = index;
        this.absentIsNull = absentIsNull;
    }

    /**
     * What is worked out of each group beside its count.
     *
     * @param sum the field to sum, or null
     * @param distinct the field whose different values are counted, null and absent ones left out, or null
     */
    public record Measures(String sum, String distinct) {}

    /**
     * Groups the states after a position.
     *
     * @param type only this entity type; null for all types that know at least one of the fields grouped by
     * @param by names of fields, or of ours
     * @param measures what is worked out
     * @param at position
     * @param filter which states, or null for all
     */
    public List<GroupRow> states(String type, List<String> by, Measures measures, long at, RowFilter filter) {
        Tally tally = new Tally();
        for (TypeIndex known : index.types()) {
            if (type == null || known.type().name().equals(type)) {
                states(known, by, measures, at, filter, tally);
            }
        }
        return tally.rows();
    }

    /**
     * Groups the events up to a position.
     *
     * @param by names of events as in filters, such as {@code type} or {@code data.channel}; a field of the payload
     *     also without {@code data.}
     * @param measures what is worked out
     * @param at last position
     * @param filter which events, or null for all
     */
    public List<GroupRow> events(List<String> by, Measures measures, long at, RowFilter filter) {
        EventNames names = new EventNames();
        int[] slots = by.stream().mapToInt(name -> eventSlot(names, name)).toArray();
        int sumSlot = measures.sum() == null ? -1 : eventSlot(names, measures.sum());
        int distinctSlot = measures.distinct() == null ? -1 : eventSlot(names, measures.distinct());
        Predicate<Row> test = filter == null ? null : filter.bind(names);
        Tally tally = new Tally();
        HeaderRow headers = test == null && sumSlot < 0 && distinctSlot < 0 ? headers(by, slots) : null;
        if (headers != null) {
            for (long position = 1; position <= at; position++) {
                add(headers.on(position, position), slots, -1, -1, null, tally);
            }
        } else if (at > 0) {
            EventRow row = new EventRow(names);
            index.events().scan(1, at, (position, event) -> {
                row.on(position, event);
                add(row, slots, sumSlot, distinctSlot, test, tally);
                return true;
            });
        }
        return tally.rows();
    }

    private void states(TypeIndex type, List<String> by, Measures measures, long at, RowFilter filter, Tally tally) {
        StateNames names = new StateNames(type);
        int[] slots = by.stream().mapToInt(names::slot).toArray();
        if (Arrays.stream(slots).allMatch(slot -> slot < 0)) {
            return;
        }
        int sumSlot = measures.sum() == null ? -1 : names.slot(measures.sum());
        int distinctSlot = measures.distinct() == null ? -1 : names.slot(measures.distinct());
        Predicate<Row> test = filter == null ? null : filter.bind(names);
        TypeCursor cursor = new TypeCursor(index, type);
        cursor.use(names.columns());
        cursor.seek(at);
        MemberRow row = new MemberRow(index, cursor, names);
        for (int member = 0; member < type.members(); member++) {
            if (cursor.presence().code(member) == TypeBuilder.ALIVE) {
                add(row.at(member), slots, sumSlot, distinctSlot, test, tally);
            }
        }
    }

    /** The index alone, when it knows all that is grouped by: then no event is read. */
    private HeaderRow headers(List<String> by, int[] slots) {
        Map<Integer, String> asked = new HashMap<>();
        for (int i = 0; i < slots.length; i++) {
            asked.put(slots[i], by.get(i));
        }
        return asked.containsKey(-1) ? null : HeaderRow.of(index, asked);
    }

    private static int eventSlot(Names names, String name) {
        int slot = names.slot(name);
        return slot >= 0 ? slot : names.slot("data." + name);
    }

    private void add(Row row, int[] slots, int sumSlot, int distinctSlot, Predicate<Row> test, Tally tally) {
        if (test != null && !test.test(row)) {
            return;
        }
        Json[] keys = new Json[slots.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = slots[i] < 0 || row.kind(slots[i]) == Row.Kind.ABSENT
                    ? absentIsNull ? NULL : null
                    : row.json(slots[i]);
        }
        Row.Kind kind = sumSlot < 0 ? Row.Kind.ABSENT : row.kind(sumSlot);
        BigDecimal number = kind == Row.Kind.LONG || kind == Row.Kind.DECIMAL ? row.decimal(sumSlot) : null;
        Row.Kind told = distinctSlot < 0 ? Row.Kind.ABSENT : row.kind(distinctSlot);
        boolean counts = told != Row.Kind.ABSENT && told != Row.Kind.NULL;
        tally.add(keys, number, counts ? row.json(distinctSlot) : null);
    }
}
