package playhead.history;

import java.util.List;
import playhead.expression.Condition;
import playhead.expression.Missing;

/** Judges every version of every member of a type, some members at a time. For one thread. */
final class StaysBuilder {
    private final TypeIndex type;
    private final boolean deleted;
    /** Null when every state fits. */
    private final CodedTest filter;

    private final Missing counted = new Missing();
    private final VersionRow row;
    private final StayKey key;
    private final IdOrder ids;
    /** Rows are looked at in the order of the ids, not in that of their numbers. */
    private final boolean byId;
    /** The condition asks for more than fields: each version must be judged. */
    private final boolean everyVersion;

    private final Spans spans = new Spans();
    private final SpanGaps gaps = new SpanGaps();
    /** The condition holds for no state of this type. */
    private final boolean none;

    private int next;

    /** @param query has no filter or a {@link StateCondition} */
    StaysBuilder(TimeIndex index, TypeIndex type, StateQuery query, IdOrder ids) {
        this.type = type;
        this.ids = ids;
        deleted = query.deleted();
        StateNames names = new StateNames(type);
        Condition condition = query.filter() == null ? null : ((StateCondition) query.filter()).condition(names);
        filter = condition == null ? null : new CodedTest(condition, counted, type, names);
        none = condition == null && query.filter() != null;
        everyVersion = names.readsVersions();
        int slot = query.sort() == null ? -1 : names.slot(query.sort());
        byId = slot < 0;
        key = StayKey.of(index, type, byId ? null : names.get(slot), query.descending());
        row = new VersionRow(index, type, names, names.columns());
    }

    /** Judges members with about so many versions; false when it is better to judge rows anew each time. */
    boolean judge(long versions) {
        long left = versions;
        for (; next < type.members() && left > 0; next++) {
            left -= type.presence().count(next);
            member(next);
        }
        return !row.sawInEvent() && !gaps.tooMany();
    }

    /** True when all members are judged. */
    boolean done() {
        return next == type.members();
    }

    /** All stays, or null when they cannot well be sorted. */
    Stays stays() {
        return Stays.of(spans, key, ids, gaps);
    }

    private void member(int member) {
        boolean judged = false;
        boolean fits = false;
        int from = 0;
        long code = Codes.ABSENT;
        int gapsFrom = 0;
        List<Missing.Gap> found = List.of();
        row.at(member);
        while (row.next()) {
            boolean fitted = fits;
            List<Missing.Gap> foundBefore = found;
            boolean shown = !none && (deleted || row.alive());
            if (!shown || filter == null) {
                fits = shown;
                found = List.of();
            } else if (!judged || everyVersion || row.changed()) {
                fits = filter.test(row);
                found = counted.isEmpty() ? List.of() : counted.take();
            }
            judged = shown;
            long now = fits ? key.code().applyAsLong(row) : Codes.ABSENT;
            if (fits != fitted || now != code) {
                stay(member, from, row.position(), fitted, code);
                from = row.position();
                code = now;
            }
            if (!found.equals(foundBefore)) {
                gaps.add(member, place(member), gapsFrom, row.position(), foundBefore);
                gapsFrom = row.position();
            }
        }
        stay(member, from, Spans.NEVER, fits, code);
        gaps.add(member, place(member), gapsFrom, Spans.NEVER, found);
    }

    private void stay(int member, int from, int to, boolean fits, long code) {
        if (fits) {
            spans.add(member, from, to, code);
        }
    }

    private long place(int member) {
        return byId ? ids.rank(member) : member;
    }
}
