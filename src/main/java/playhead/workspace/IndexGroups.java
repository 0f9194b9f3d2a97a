package playhead.workspace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import playhead.history.Group;
import playhead.history.GroupRow;
import playhead.history.RowFilter;

/**
 * Counts and sums from the time index.
 *
 * @param ordered the index of the order that is asked for
 * @param log the index in the order of positions, whose events are searched
 * @param sets that conditions can name
 */
record IndexGroups(OrderedIndex ordered, OrderedIndex log, SetBits sets) {
    /** Events by the names that the query gives. */
    Answer<GroupList> events(GroupQuery query) {
        if (query.where() == null && query.text() == null) {
            return Answer.of(new GroupList(grouped(query, null), List.of()));
        }
        EventQuery chosen = new EventQuery(
                query.where(),
                query.text(),
                1,
                query.moment().at(),
                null,
                query.moment().replay());
        return new EventSearch(ordered, log.index().events(), sets)
                .find(chosen, SearchWatch.NONE)
                .then(hits -> Answer.of(new GroupList(grouped(query, among(hits)), hits.gaps())));
    }

    private List<GroupRow> grouped(GroupQuery query, RowFilter filter) {
        return new Group(ordered.index(), true)
                .events(query.by(), measures(query), query.moment().at(), filter);
    }

    /** Exactly the events that were found. */
    private static RowFilter among(EventHits hits) {
        BitSet ordinals = new BitSet();
        for (int i = 0; i < hits.size(); i++) {
            ordinals.set(Math.toIntExact(hits.ordinal(i)));
        }
        return names -> {
            int position = names.slot("position");
            return row -> ordinals.get((int) row.number(position));
        };
    }

    /** States; the type and all fields that the query names are known. */
    Answer<GroupList> states(GroupQuery query) {
        return StateFilter.of(query.where(), query.text(), ordered.index(), query.type(), sets.in(ordered.index()))
                .then(filter -> {
                    List<GroupRow> rows = new Group(ordered.index(), true)
                            .states(
                                    query.type(),
                                    query.by(),
                                    measures(query),
                                    query.moment().at(),
                                    filter);
                    return Answer.of(new GroupList(rows, filter == null ? List.of() : filter.gaps()));
                });
    }

    private static Group.Measures measures(GroupQuery query) {
        return new Group.Measures(query.sum(), query.distinct());
    }

    /** All fields that a query names. */
    static List<String> named(GroupQuery query) {
        List<String> named = new ArrayList<>(query.by());
        Stream.of(query.sum(), query.distinct()).filter(Objects::nonNull).forEach(named::add);
        return named;
    }
}
