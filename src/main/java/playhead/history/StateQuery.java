package playhead.history;

import java.util.Objects;

/**
 * A page of states: of one entity type, or of all types by name.
 *
 * @param type entity type, or null for all
 * @param at position, 0 to the end of the index
 * @param filter which states, or null for all
 * @param sort a field as it is shown, or one of our names; null for by id. Sorted by value: numbers, texts, booleans,
 *     lists, and at the end in both directions null and absent; ties by type and id
 * @param descending the greatest first
 * @param offset rows to skip
 * @param limit rows at most
 * @param deleted also those that were deleted before
 */
public record StateQuery(
        String type,
        long at,
        RowFilter filter,
        String sort,
        boolean descending,
        long offset,
        long limit,
        boolean deleted) {
    public StateQuery {
        if (at < 0 || offset < 0 || limit < 0) {
            throw new IllegalArgumentException("at " + at + ", offset " + offset + ", limit " + limit);
        }
    }

    /** All states of a type by id. */
    public static StateQuery of(String type, long at) {
        return new StateQuery(type, at, null, null, false, 0, Long.MAX_VALUE, false);
    }

    /** The same at another position. */
    public StateQuery at(long position) {
        return new StateQuery(type, position, filter, sort, descending, offset, limit, deleted);
    }

    /** The same for states that match. */
    public StateQuery where(RowFilter condition) {
        return new StateQuery(type, at, condition, sort, descending, offset, limit, deleted);
    }

    /** The same in another order. */
    public StateQuery sortedBy(String field, boolean greatestFirst) {
        return new StateQuery(type, at, filter, Objects.requireNonNull(field), greatestFirst, offset, limit, deleted);
    }

    /** Another page of the same. */
    public StateQuery page(long skip, long rows) {
        return new StateQuery(type, at, filter, sort, descending, skip, rows, deleted);
    }

    /** The same with deleted entities among them. */
    public StateQuery withDeleted() {
        return new StateQuery(type, at, filter, sort, descending, offset, limit, true);
    }
}
