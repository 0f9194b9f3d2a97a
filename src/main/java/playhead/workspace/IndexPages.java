package playhead.workspace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.expression.Row;
import playhead.history.RowFilter;
import playhead.history.StatePages;
import playhead.history.StateRow;
import playhead.history.TimeIndex;

/** Pages of states from the time index. */
final class IndexPages {
    private final TimeIndex recorded;
    private final Function<Replay, OrderedIndex> indexes;
    private final SetBits bits;
    private final FitConditions conditions;
    private final Map<Replay, StatePages> pages = new EnumMap<>(Replay.class);

    /**
     * @param indexes the index of an order, the same at every call
     * @param bits sets that conditions can name
     */
    IndexPages(TimeIndex recorded, Function<Replay, OrderedIndex> indexes, SetBits bits) {
        this.recorded = recorded;
        this.indexes = indexes;
        this.bits = bits;
        conditions = new FitConditions(bits);
    }

    /** The page that is asked for. */
    Answer<StatePage> answer(StateQuery query) {
        TimeIndex index = indexes.apply(query.moment().replay()).index();
        return typed(query.type()).then(type -> query.entity() == null ? page(query, index) : one(query, index));
    }

    /** The type, null for all, or that there is none of this name. */
    Answer<String> typed(String type) {
        return type == null || recorded.members(type) > 0
                ? Answer.of(type)
                : Answer.refuse("no entity type \"" + type + "\"; there are "
                        + String.join(
                                ", ",
                                recorded.typeNames().stream()
                                        .filter(name -> recorded.members(name) > 0)
                                        .toList()));
    }

    /** The names, or that one of them is no field. */
    static Answer<List<String>> fields(TimeIndex index, List<String> names, String type) {
        for (String name : names) {
            String refusal = new KnownFields(index).refusal(name, type);
            if (refusal != null) {
                return Answer.misuse(refusal);
            }
        }
        return Answer.of(names);
    }

    private Answer<StatePage> page(StateQuery query, TimeIndex index) {
        boolean descending = query.sort() != null && query.sort().endsWith(":desc");
        String field = query.sort() == null ? null : query.sort().replaceFirst(":(desc|asc)$", "");
        List<String> named = field == null ? List.of() : List.of(field);
        return fields(index, named, query.type())
                .then(fits -> conditions.filter(query, index))
                .then(filter -> {
                    playhead.history.StatePage page = pages(query.moment().replay())
                            .page(new playhead.history.StateQuery(
                                    query.type(),
                                    query.moment().at(),
                                    filter,
                                    field,
                                    descending,
                                    query.offset(),
                                    query.limit(),
                                    query.deleted()));
                    return Answer.of(new StatePage(
                            query.type() == null ? List.of() : columns(index, query.type()),
                            new LogPositions(indexes.apply(query.moment().replay())).states(page.rows()),
                            page.total(),
                            filter == null ? List.of() : filter.gaps()));
                });
    }

    private Answer<StatePage> one(StateQuery query, TimeIndex index) {
        return new EntityNames(index).find(query.entity()).then(entity -> {
            StateRow row = index.row(entity, query.moment().at());
            boolean fits = query.type() == null || row.ref().type().equals(query.type());
            if (fits && (query.where() != null || query.text() != null)) {
                return where(query, index, row.ref());
            }
            List<StateRow> rows =
                    fits ? new LogPositions(indexes.apply(query.moment().replay())).states(List.of(row)) : List.of();
            return Answer.of(new StatePage(columns(index, row.ref().type()), rows, rows.size(), List.of()));
        });
    }

    /** The state of one entity, if the condition holds for it. */
    private Answer<StatePage> where(StateQuery query, TimeIndex index, EntityRef entity) {
        return StateFilter.of(query.where(), query.text(), index, entity.type(), bits.in(index))
                .then(filter -> {
                    RowFilter alone = names -> {
                        int id = names.slot("entity");
                        Predicate<Row> condition = filter.bind(names);
                        return row -> row.text(id).equals(entity.id()) && condition.test(row);
                    };
                    var page = pages(query.moment().replay())
                            .page(new playhead.history.StateQuery(
                                    entity.type(), query.moment().at(), alone, null, false, 0, 1, query.deleted()));
                    return Answer.of(new StatePage(
                            columns(index, entity.type()),
                            new LogPositions(indexes.apply(query.moment().replay())).states(page.rows()),
                            page.total(),
                            filter.gaps()));
                });
    }

    private synchronized StatePages pages(Replay replay) {
        return pages.computeIfAbsent(
                replay, order -> new StatePages(indexes.apply(order).index()));
    }

    /** Names of the fields of a type. */
    static List<String> columns(TimeIndex index, String type) {
        return index.columns(type).stream().map(FieldPath::toString).toList();
    }
}
