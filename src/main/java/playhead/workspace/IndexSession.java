package playhead.workspace;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import playhead.event.EntityRef;
import playhead.event.EventTime;
import playhead.event.FieldPath;
import playhead.history.Bisect;
import playhead.history.Bisection;
import playhead.history.BlameRow;
import playhead.history.Diff;
import playhead.history.DiffRow;
import playhead.history.EntityHistory;
import playhead.history.EventCounts;
import playhead.history.EventTimes;
import playhead.history.HistoryRow;
import playhead.history.TimeIndex;
import playhead.saga.FlowLog;

/** Answers from the time index. */
final class IndexSession implements Session {
    private final OrderedIndex recorded;
    private OrderedIndex occurred;
    private final Function<Replay, OrderedIndex> indexes;
    private final IndexPages states;
    private final SagaQuestions sagas;
    private final SetBits bits;
    private final Analysis analysis;
    private final SetQuestions sets;
    private final Steps steps;

    /**
     * @param indexes the index of an order, built when it is first asked for
     * @param imports what is known of the imports
     * @param sets that conditions can name, null for a name that there is not
     * @param tracks follows its sagas
     */
    IndexSession(
            Function<Replay, OrderedIndex> indexes,
            Supplier<List<SourceCoverage.Import>> imports,
            Function<String, IdSet> sets,
            SagaTracks tracks) {
        this.indexes = indexes;
        this.recorded = indexes.apply(Replay.RECORDED);
        this.bits = new SetBits(sets, recorded.index());
        this.analysis = new IndexAnalysis(this::of, imports, bits);
        this.states = new IndexPages(recorded.index(), this::of, bits);
        this.sagas = new IndexSagas(this::of, imports, tracks);
        Supplier<FlowLog> flows = () -> tracks.log(recorded);
        this.steps = new IndexSteps(this::of, flows);
        this.sets = new SetQuestions(this::of, sagas::at, flows);
    }

    @Override
    public long end() {
        return recorded.index().end();
    }

    @Override
    public List<String> problems(int most) {
        return new FoldProblems(recorded.index()).lines(most);
    }

    @Override
    public List<TypeSummary> types() {
        TimeIndex index = recorded.index();
        return index.typeNames().stream()
                .filter(name -> index.members(name) > 0)
                .map(name -> new TypeSummary(name, index.members(name), IndexPages.columns(index, name)))
                .toList();
    }

    @Override
    public List<EntityRef> entities(String part, int most) {
        return new EntityFinder(recorded.index()).find(part, most);
    }

    @Override
    public Answer<Moment> locate(String position, Replay replay) {
        return new Locator(of(replay).index(), replay).locate(position);
    }

    @Override
    public long positionOf(Moment moment) {
        return moment.at() == 0 ? 0 : of(moment.replay()).positions().position(moment.at());
    }

    @Override
    public Moment momentOf(long position, Replay replay) {
        return new Moment(position == 0 ? 0 : of(replay).positions().ordinal(position), replay);
    }

    @Override
    public EventTime timeAt(long position) {
        return position == 0 ? null : recorded.index().time(position);
    }

    @Override
    public EventStatistics statistics() {
        return new EventStatistics(recorded.index());
    }

    @Override
    public Answer<EventHits> events(EventQuery query, SearchWatch watch) {
        return new EventSearch(of(query.replay()), recorded.index().events(), bits).find(query, watch);
    }

    @Override
    public Answer<EventCheck> check(String where, String text) {
        return EventCheck.of(bits, where, text);
    }

    @Override
    public Answer<StatePage> state(StateQuery query) {
        return states.answer(query);
    }

    @Override
    public Answer<List<HistoryRow>> history(String entity, String field, Replay replay, SearchWatch watch) {
        TimeIndex index = of(replay).index();
        return new EntityNames(index).find(entity).then(number -> {
            FieldPath path = field == null ? null : FieldPath.parse(field);
            List<HistoryRow> rows = new EntityHistory(index, number).rows(index.end(), path, watch::at);
            if (rows == null) {
                return Answer.refuse("stopped");
            }
            String type = index.row(number, 0).ref().type();
            String unknown = field == null ? null : new KnownFields(index).refusal(field, type);
            List<String> warnings = unknown == null ? List.of() : List.of(unknown);
            return new Answer.Given<>(new LogPositions(of(replay)).histories(rows), warnings);
        });
    }

    @Override
    public Answer<List<BlameRow>> blame(String entity, Moment moment) {
        TimeIndex index = of(moment.replay()).index();
        return new EntityNames(index).find(entity).then(number -> {
            List<BlameRow> rows = new EntityHistory(index, number).blame(moment.at());
            return Answer.of(inLog(moment).blames(rows));
        });
    }

    @Override
    public Answer<List<DiffRow>> diff(Moment from, Moment to, String type, String entity) {
        TimeIndex index = of(from.replay()).index();
        Diff diff = new Diff(index);
        return states.typed(type)
                .then(known -> entity == null
                        ? Answer.of(diff.rows(from.at(), to.at(), type, -1))
                        : new EntityNames(index)
                                .find(entity)
                                .then(number -> Answer.of(diff.rows(from.at(), to.at(), type, number))));
    }

    @Override
    public Answer<Bisection> bisect(BisectQuery query, SearchWatch watch) {
        TimeIndex index = of(query.replay()).index();
        Bisect bisect = new Bisect(index, watch::at);
        StateFilter condition = StateFilter.unchecked(query.when(), bits.in(index));
        Answer<Bisection> found;
        if (query.type() == null) {
            found = new EntityNames(index)
                    .find(query.entity())
                    .then(number -> found(bisect.overEntity(number, condition)));
        } else {
            found = states.typed(query.type())
                    .then(type ->
                            found(query.each() ? bisect.overEach(type, condition) : bisect.overType(type, condition)));
        }
        String wrong = condition.refusal() != null ? condition.refusal() : condition.neverTruth();
        return wrong == null
                ? found.then(bisection -> Answer.of(new LogPositions(of(query.replay())).bisection(bisection)))
                : Answer.misuse("condition, " + wrong);
    }

    private static Answer<Bisection> found(Bisection bisection) {
        return bisection == null ? Answer.refuse("stopped") : Answer.of(bisection);
    }

    @Override
    public Answer<GroupList> group(GroupQuery query) {
        OrderedIndex ordered = of(query.moment().replay());
        IndexGroups groups = new IndexGroups(ordered, recorded, bits);
        return query.events()
                ? groups.events(query)
                : states.typed(query.type())
                        .then(type -> IndexPages.fields(ordered.index(), IndexGroups.named(query), type))
                        .then(fits -> groups.states(query));
    }

    @Override
    public EventCounts counts(int types, Replay replay) {
        return EventCounts.of(of(replay).index(), types);
    }

    @Override
    public EventTimes times(Replay replay) {
        return EventTimes.of(of(replay).index(), replay == Replay.OCCURRED);
    }

    @Override
    public Steps steps() {
        return steps;
    }

    @Override
    public SetQuestions sets() {
        return sets;
    }

    @Override
    public SagaQuestions sagas() {
        return sagas;
    }

    @Override
    public Analysis analysis() {
        return analysis;
    }

    private LogPositions inLog(Moment moment) {
        return new LogPositions(of(moment.replay()));
    }

    /** Each order once: what was asked first stays the moment of the session. */
    private synchronized OrderedIndex of(Replay replay) {
        if (replay == Replay.RECORDED) {
            return recorded;
        }
        if (occurred == null) {
            occurred = indexes.apply(replay);
        }
        return occurred;
    }
}
