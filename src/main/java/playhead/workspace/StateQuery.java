package playhead.workspace;

/**
 * Which entities are asked for, as they were at a moment.
 *
 * @param type entity type, or null for all
 * @param entity {@code id} or {@code type/id}, or null for all
 * @param moment when
 * @param where a condition over the entity's fields, or null
 * @param text a text that stands in the id or in any value, in whatever case; or null
 * @param sort column by which to sort, {@code FIELD} or {@code FIELD:desc}, or null for id order
 * @param deleted whether deleted entities are listed too
 * @param offset rows to pass over
 * @param limit rows at most
 */
public record StateQuery(
        String type,
        String entity,
        Moment moment,
        String where,
        String text,
        String sort,
        boolean deleted,
        int offset,
        int limit) {
    /** A query without a text. */
    public StateQuery(
            String type,
            String entity,
            Moment moment,
            String where,
            String sort,
            boolean deleted,
            int offset,
            int limit) {
        this(type, entity, moment, where, null, sort, deleted, offset, limit);
    }

    /** All of a type at a moment. */
    public static StateQuery of(String type, Moment moment) {
        return new StateQuery(type, null, moment, null, null, false, 0, Integer.MAX_VALUE);
    }

    /** The same at another moment. */
    public StateQuery at(Moment other) {
        return new StateQuery(type, entity, other, where, text, sort, deleted, offset, limit);
    }

    /** The same with another window of rows. */
    public StateQuery page(int newOffset, int newLimit) {
        return new StateQuery(type, entity, moment, where, text, sort, deleted, newOffset, newLimit);
    }
}
