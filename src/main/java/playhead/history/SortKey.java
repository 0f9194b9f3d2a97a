package playhead.history;

import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.JsonText;

/** The order of a page: by a slot, then by id. For one thread. */
abstract class SortKey {
    private final IdOrder ids;
    private final boolean descending;

    SortKey(IdOrder ids, boolean descending) {
        this.ids = ids;
        this.descending = descending;
    }

    static SortKey of(TimeIndex index, TypeCursor cursor, StateNames.Slot slot, IdOrder ids, boolean descending) {
        DenseColumn presence = cursor.presence();
        if (slot.fixed() == null) {
            return slot.column() < 0 ? new ById(ids, false) : new CodeKey(cursor, slot.column(), ids, descending);
        }
        return switch (slot.fixed()) {
            case ENTITY -> new ById(ids, descending);
            case TYPE -> new ById(ids, false);
            case VERSION -> new ByNumber(ids, descending, presence::count);
            case LAST_POSITION -> new ByNumber(ids, descending, presence::position);
            case LAST_TYPE -> new ByText(ids, descending, member -> index.eventType(presence.position(member)));
            case AGGREGATE, MEMBER -> new ById(ids, false);
            case LAST_ACTOR -> new ByText(ids, descending, member -> index.actor(presence.position(member)));
        };
    }

    /** Negative when the first member comes before the second. */
    final int compare(int a, int b) {
        boolean aLast = last(a);
        boolean bLast = last(b);
        int order = aLast || bLast ? lastOrder(a, b) : descending ? byValue(b, a) : byValue(a, b);
        return order != 0 ? order : Integer.compare(ids.rank(a), ids.rank(b));
    }

    abstract int byValue(int a, int b);

    /** Null and absent come last in both directions. */
    boolean last(int member) {
        return false;
    }

    int lastOrder(int a, int b) {
        return Boolean.compare(last(a), last(b));
    }

    /** The same order over finished rows, for pages over several types. */
    static int compareRows(StateRow a, StateRow b, FieldPath path, String name, boolean descending) {
        Json x = key(a, path, name);
        Json y = key(b, path, name);
        int xGroup = x == null ? ValueOrder.ABSENT : ValueOrder.group(x.bytes()[0]);
        int yGroup = y == null ? ValueOrder.ABSENT : ValueOrder.group(y.bytes()[0]);
        if (xGroup >= ValueOrder.NULL || yGroup >= ValueOrder.NULL) {
            boolean bothLast = xGroup >= ValueOrder.NULL && yGroup >= ValueOrder.NULL;
            return bothLast ? Integer.compare(xGroup, yGroup) : xGroup >= ValueOrder.NULL ? 1 : -1;
        }
        int order = ValueOrder.compareJson(x.bytes(), 0, x.length(), y.bytes(), 0, y.length());
        return descending ? -order : order;
    }

    private static Json key(StateRow row, FieldPath path, String name) {
        if (row.columns().contains(path)) {
            return row.value(path);
        }
        return switch (name) {
            case "entity" -> JsonText.quoted(row.ref().id());
            case "type" -> JsonText.quoted(row.ref().type());
            case "version" -> Json.canonical(Integer.toString(row.version()));
            case "lastPosition" -> Json.canonical(Long.toString(row.lastPosition()));
            default -> null;
        };
    }

    private static final class ById extends SortKey {
        private final IdOrder order;

        ById(IdOrder ids, boolean descending) {
            super(ids, descending);
            order = ids;
        }

        @Override
        int byValue(int a, int b) {
            return Integer.compare(order.rank(a), order.rank(b));
        }
    }

    private static final class ByNumber extends SortKey {
        private final java.util.function.IntToLongFunction number;

        ByNumber(IdOrder ids, boolean descending, java.util.function.IntToLongFunction number) {
            super(ids, descending);
            this.number = number;
        }

        @Override
        int byValue(int a, int b) {
            return Long.compare(number.applyAsLong(a), number.applyAsLong(b));
        }
    }

    private static final class ByText extends SortKey {
        private final java.util.function.IntFunction<String> text;

        ByText(IdOrder ids, boolean descending, java.util.function.IntFunction<String> text) {
            super(ids, descending);
            this.text = text;
        }

        @Override
        int byValue(int a, int b) {
            return ValueOrder.compareText(text.apply(a), text.apply(b));
        }

        @Override
        boolean last(int member) {
            return text.apply(member) == null;
        }
    }
}
