package playhead.workspace;

import java.util.List;

/**
 * Asks for counts and sums by the values of fields.
 *
 * @param by fields, at least one
 * @param events true to count events, false to count entities as they were
 * @param sum field that is summed up, or null
 * @param moment when
 * @param type entity type for a count of entities, or null for all
 * @param where a condition, or null
 * @param text a text that stands in what is counted, in whatever case; or null
 * @param distinct field whose different values are counted, or null
 */
public record GroupQuery(
        List<String> by,
        boolean events,
        String sum,
        Moment moment,
        String type,
        String where,
        String text,
        String distinct) {
    /** Without a text. */
    public GroupQuery(
            List<String> by, boolean events, String sum, Moment moment, String type, String where, String distinct) {
        this(by, events, sum, moment, type, where, null, distinct);
    }

    /** Without counting different values. */
    public GroupQuery(List<String> by, boolean events, String sum, Moment moment, String type, String where) {
        this(by, events, sum, moment, type, where, null, null);
    }

    /** The same at another moment. */
    public GroupQuery at(Moment other) {
        return new GroupQuery(by, events, sum, other, type, where, text, distinct);
    }
}
