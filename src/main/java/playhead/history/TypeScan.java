package playhead.history;

import java.util.Arrays;
import java.util.function.Predicate;
import playhead.expression.Condition;
import playhead.expression.Missing;

/**
 * Filters and sorts the members of one type at a position: from what is known of their stays, or by a look at each. Keeps
 * both. For one thread.
 */
final class TypeScan {
    private final TimeIndex index;
    private final TypeIndex type;
    private final TypeCursor cursor;
    private final KnownStays known;

    TypeScan(TimeIndex index, TypeIndex type) {
        this.index = index;
        this.type = type;
        cursor = new TypeCursor(index, type);
        known = new KnownStays(index, type);
    }

    /**
     * Members of one page.
     *
     * @param members in the order asked for
     * @param total how many match in all
     */
    record Hits(int[] members, long total) {}

    Hits run(StateQuery query, long offset, long limit) {
        IdOrder ids = type.ids(
                member -> index.schema().entity(type.type().member(member)).id());
        Stays stays = known.of(query, ids);
        if (stays == null) {
            return look(query, ids, offset, limit);
        }
        if (query.filter() instanceof StateCondition condition) {
            condition.judged(stays.gaps(query.at()));
        }
        return stays.at(query.at(), offset, limit);
    }

    /** Looks at every member. */
    Hits look(StateQuery query, IdOrder ids, long offset, long limit) {
        StateNames names = new StateNames(type);
        Missing counted = new Missing();
        Predicate<? super MemberRow> filter = filter(query, names, counted);
        int sortSlot = query.sort() == null ? -1 : names.slot(query.sort());
        cursor.use(names.columns());
        cursor.seek(query.at());
        MemberRow row = new MemberRow(index, cursor, names);
        Hits hits = sortSlot < 0
                ? byId(query, filter, row, ids, offset, limit)
                : sorted(
                        query,
                        filter,
                        row,
                        SortKey.of(index, cursor, names.get(sortSlot), ids, query.descending()),
                        offset,
                        limit);
        if (query.filter() instanceof StateCondition condition && condition.meaning() != null) {
            condition.judged(counted.gaps());
        }
        return hits;
    }

    private Predicate<? super MemberRow> filter(StateQuery query, StateNames names, Missing counted) {
        if (query.filter() instanceof StateCondition stateCondition && stateCondition.meaning() != null) {
            Condition condition = stateCondition.condition(names);
            return condition == null ? row -> false : new CodedTest(condition, counted, type, names)::test;
        }
        return query.filter() == null ? row -> true : query.filter().bind(names);
    }

    private Hits sorted(
            StateQuery query,
            Predicate<? super MemberRow> filter,
            MemberRow row,
            SortKey key,
            long offset,
            long limit) {
        TopMembers top = new TopMembers(key, offset, limit, type.members());
        for (int member = 0; member < type.members(); member++) {
            if (shown(member, query) && filter.test(row.at(member))) {
                top.offer(member);
            }
        }
        return new Hits(top.page(), top.offered());
    }

    private Hits byId(
            StateQuery query,
            Predicate<? super MemberRow> filter,
            MemberRow row,
            IdOrder ids,
            long offset,
            long limit) {
        int[] page = new int[(int) Math.min(limit, 64)];
        int size = 0;
        long total = 0;
        for (int rank = 0; rank < ids.size(); rank++) {
            int member = ids.member(rank);
            if (shown(member, query) && filter.test(row.at(member))) {
                if (total >= offset && size < limit) {
                    if (size == page.length) {
                        page = Arrays.copyOf(page, size * 2);
                    }
                    page[size++] = member;
                }
                total++;
            }
        }
        return new Hits(Arrays.copyOf(page, size), total);
    }

    private boolean shown(int member, StateQuery query) {
        DenseColumn presence = cursor.presence();
        return presence.code(member) == TypeBuilder.ALIVE || query.deleted() && presence.count(member) > 0;
    }
}
