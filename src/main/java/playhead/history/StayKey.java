package playhead.history;

import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * What the stays of a page are sorted by: a code for each version, and the order of codes.
 *
 * @param code of a version; {@link Codes#ABSENT} and {@link Codes#NULL} stand at the end
 * @param order of two codes of other values
 * @param descending the greatest first
 * @param idsDescending whether ids are sorted the other way round, too
 */
record StayKey(ToLongFunction<VersionRow> code, Order order, boolean descending, boolean idsDescending) {
    /** Compares codes. */
    @FunctionalInterface
    interface Order {
        int compare(long a, long b);
    }

    /** @param slot null for by id */
    static StayKey of(TimeIndex index, TypeIndex type, StateNames.Slot slot, boolean descending) {
        if (slot == null) {
            return byId(false);
        }
        if (slot.fixed() == null) {
            int column = slot.column();
            return column < 0
                    ? byId(false)
                    : new StayKey(
                            row -> row.code(column), new CodeOrder(type.column(column))::compare, descending, false);
        }
        return switch (slot.fixed()) {
            case ENTITY -> byId(descending);
            case TYPE, AGGREGATE, MEMBER -> byId(false);
            case VERSION -> byNumber(VersionRow::version, descending);
            case LAST_POSITION -> byNumber(VersionRow::lastPosition, descending);
            case LAST_TYPE ->
                byText(row -> index.eventTypeNumber(row.lastPosition()), index.eventTypes()::get, descending);
            case LAST_ACTOR -> byText(row -> index.actorNumber(row.lastPosition()), index.actors()::get, descending);
        };
    }

    private static StayKey byId(boolean descending) {
        return new StayKey(row -> Codes.TRUE, Long::compare, false, descending);
    }

    private static StayKey byNumber(ToLongFunction<VersionRow> number, boolean descending) {
        return new StayKey(row -> Codes.of(Codes.WHOLE, number.applyAsLong(row)), Long::compare, descending, false);
    }

    private static StayKey byText(ToLongFunction<VersionRow> number, IntFunction<String> text, boolean descending) {
        return new StayKey(
                row -> {
                    long known = number.applyAsLong(row);
                    return known < 0 ? Codes.ABSENT : Codes.of(Codes.ENTRY, known);
                },
                (a, b) ->
                        ValueOrder.compareText(text.apply((int) Codes.payload(a)), text.apply((int) Codes.payload(b))),
                descending,
                false);
    }
}
