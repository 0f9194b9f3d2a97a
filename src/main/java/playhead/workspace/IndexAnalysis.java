package playhead.workspace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.history.Causality;
import playhead.history.Causes;
import playhead.history.Comparison;
import playhead.history.EntityTest;
import playhead.history.FieldUses;
import playhead.history.RowFilter;
import playhead.history.StateOverTime;
import playhead.history.StateRow;
import playhead.history.StateTotals;
import playhead.history.TimeIndex;
import playhead.history.Totals;

/** Compares, adds up and follows causes with the time index. */
final class IndexAnalysis implements Analysis {
    private final Function<Replay, OrderedIndex> indexes;
    private final Map<Replay, Totals> totals = new EnumMap<>(Replay.class);
    private final Supplier<List<SourceCoverage.Import>> imports;
    private final SetBits bits;
    private Causes causes;
    private Coverage coverage;

    /**
     * @param indexes the index of an order, the same at every call
     * @param imports what is known of the imports
     * @param bits sets that conditions can name
     */
    IndexAnalysis(Function<Replay, OrderedIndex> indexes, Supplier<List<SourceCoverage.Import>> imports, SetBits bits) {
        this.bits = bits;
        this.indexes = indexes;
        this.imports = imports;
    }

    @Override
    public List<StateRow> states(List<EntityRef> entities, Moment moment) {
        OrderedIndex ordered = indexes.apply(moment.replay());
        TimeIndex index = ordered.index();
        return new LogPositions(ordered)
                .states(entities.stream()
                        .map(entity -> index.row(index.find(entity), moment.at()))
                        .toList());
    }

    @Override
    public int[] firstFinding(List<StateQuery> queries, List<EntityRef> entities) {
        if (queries.isEmpty()) {
            return entities.stream().mapToInt(ref -> -1).toArray();
        }
        Moment moment = queries.getFirst().moment();
        TimeIndex index = indexes.apply(moment.replay()).index();
        List<RowFilter> filters =
                queries.stream().map(query -> judgeable(query, index)).toList();
        EntityTest test = new EntityTest(index, queries.getFirst().type(), filters);
        return entities.stream().mapToInt(ref -> test.first(ref, moment.at())).toArray();
    }

    private RowFilter judgeable(StateQuery query, TimeIndex index) {
        return switch (StateFilter.of(query, index, bits)) {
            case Answer.Given<StateFilter>(StateFilter filter, List<String> warnings) when filter != null -> filter;
            case Answer.Given<StateFilter> all -> names -> row -> true;
            case Answer.Refused<StateFilter> refused -> names -> row -> false;
        };
    }

    @Override
    public Answer<StateTotals> totals(StateQuery query) {
        Replay replay = query.moment().replay();
        TimeIndex index = indexes.apply(replay).index();
        return StateFilter.of(query, index, bits)
                .then(filter -> Answer.of(totals(replay)
                        .of(new playhead.history.StateQuery(
                                query.type(),
                                query.moment().at(),
                                filter,
                                null,
                                false,
                                0,
                                Long.MAX_VALUE,
                                query.deleted()))));
    }

    @Override
    public Differences differences(Moment from, Moment to) {
        TimeIndex index = indexes.apply(from.replay()).index();
        return new Differences(from, to, Comparison.of(index, from.at(), to.at()));
    }

    @Override
    public Answer<Causality> causes(long position) {
        TimeIndex index = indexes.apply(Replay.RECORDED).index();
        return position < 1 || position > index.end()
                ? Answer.misuse("no event at position " + position)
                : Answer.of(causes(index).around(position));
    }

    @Override
    public Answer<StateOverTime> overTime(OverTimeQuery query) {
        TimeIndex index = indexes.apply(query.replay()).index();
        String refusal = Stream.of(query.by(), query.sum())
                .filter(Objects::nonNull)
                .map(field -> new KnownFields(index).refusal(field, query.type()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return refusal != null
                ? Answer.misuse(refusal)
                : Answer.of(StateOverTime.of(
                        index, query.type(), path(query.by()), path(query.sum()), query.steps(), query.values()));
    }

    @Override
    public List<FieldUse> fields(String type) {
        return new FieldUses(indexes.apply(Replay.RECORDED).index(), type)
                .all().stream()
                        .map(use -> new FieldUse(
                                use.field().toString(),
                                use.numeric(),
                                use.names(),
                                use.currency() == null ? null : use.currency().toString()))
                        .toList();
    }

    @Override
    public Optional<ConditionProblem> problem(String type, String condition) {
        return type == null
                ? ConditionProblem.overEvents(bits, condition)
                : ConditionProblem.overStates(indexes.apply(Replay.RECORDED).index(), bits, type, condition);
    }

    @Override
    public Vocabulary vocabulary(String type) {
        return new StateVocabulary(indexes.apply(Replay.RECORDED).index(), type).vocabulary();
    }

    private static FieldPath path(String field) {
        return field == null ? null : FieldPath.parse(field);
    }

    private synchronized Totals totals(Replay replay) {
        return totals.computeIfAbsent(
                replay, order -> new Totals(indexes.apply(order).index()));
    }

    private synchronized Causes causes(TimeIndex index) {
        if (causes == null) {
            causes = Causes.of(index.events(), index.end());
        }
        return causes;
    }

    @Override
    public synchronized Coverage coverage() {
        if (coverage == null) {
            coverage = new SourceCoverage(indexes.apply(Replay.RECORDED).index(), imports.get()).coverage();
        }
        return coverage;
    }
}
