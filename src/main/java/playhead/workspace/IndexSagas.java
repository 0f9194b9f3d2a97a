package playhead.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import playhead.history.TimeIndex;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.Sources;
import playhead.saga.define.SagaDefinition;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.inferred.Baseline;
import playhead.saga.inferred.InferredSagas;
import playhead.saga.listing.UsualCourse;
import playhead.saga.shape.ShapedSagas;
import playhead.saga.track.Tracker;
import playhead.saga.variants.Variants;

/** Sagas by the time index and what is declared. */
final class IndexSagas implements SagaQuestions {
    private static final int KEPT = 4;
    private static final int NAMED = 5;

    private final Function<Replay, OrderedIndex> indexes;
    private final Supplier<List<SourceCoverage.Import>> imports;
    private final SagaTracks tracks;
    private final SagaDefinitions definitions;
    private final Baseline baseline;
    /** What was asked last, the oldest first. */
    private final Map<Moment, SagaList> lists = new LinkedHashMap<>();

    private ImportSources sources;

    /**
     * @param indexes the index of an order, the same at every call
     * @param imports what is known of the imports
     * @param tracks follows the log
     */
    IndexSagas(
            Function<Replay, OrderedIndex> indexes, Supplier<List<SourceCoverage.Import>> imports, SagaTracks tracks) {
        this(indexes, imports, tracks, null, Baseline.WHOLE);
    }

    private IndexSagas(
            Function<Replay, OrderedIndex> indexes,
            Supplier<List<SourceCoverage.Import>> imports,
            SagaTracks tracks,
            SagaDefinitions definitions,
            Baseline baseline) {
        this.indexes = indexes;
        this.imports = imports;
        this.tracks = tracks;
        this.definitions = definitions;
        this.baseline = baseline;
    }

    private SagaDefinitions known() {
        return definitions == null ? tracks.inForce() : definitions;
    }

    @Override
    public List<SagaDefinition> definitions() {
        return known().all();
    }

    @Override
    public synchronized Answer<SagaList> at(Moment moment) {
        SagaList known = lists.remove(moment);
        SagaList list = known == null ? follow(moment) : known;
        if (list == null) {
            return Answer.refuse("stopped");
        }
        if (lists.size() == KEPT) {
            lists.remove(lists.keySet().iterator().next());
        }
        lists.put(moment, list);
        String none = list.size() > 0 ? null : inferred(moment).whyNone();
        return none == null ? Answer.of(list) : new Answer.Given<>(list, List.of("no sagas: " + none));
    }

    private SagaList follow(Moment moment) {
        OrderedIndex ordered = indexes.apply(moment.replay());
        SagaList list = inAnyOrder(moment, ordered);
        return list == null || ordered.positions() == OrderedIndex.Positions.SAME
                ? list
                : new OrderedSagas(list, ordered.positions());
    }

    private synchronized Sources sources(OrderedIndex ordered) {
        if (sources == null) {
            sources = new ImportSources(indexes.apply(Replay.RECORDED).index(), imports.get());
        }
        return sources.in(ordered);
    }

    /** The list in the positions of the order that was followed; null when an interrupt stopped it. */
    private SagaList inAnyOrder(Moment moment, OrderedIndex ordered) {
        SagaList known = known(moment, ordered);
        if (known == null) {
            return null;
        }
        InferredSagas inferred = inferred(moment);
        return MergedSagas.of(known, inferred, number -> inferred.hasEvent(number, event -> known.of(event) >= 0));
    }

    /** Declared ones first, then those of known shapes; what belongs to neither is inferred. */
    private SagaList known(Moment moment, OrderedIndex ordered) {
        ShapedSagas shaped = tracks.shapes(ordered).at(moment.at());
        if (known().all().isEmpty()) {
            return shaped;
        }
        Tracker tracker = tracks.tracker(ordered, known(), sources(ordered));
        SagaList declared = tracker == null ? null : tracker.at(moment.at());
        return declared == null
                ? null
                : MergedSagas.of(declared, shaped, number -> shaped.hasEvent(number, event -> declared.of(event) >= 0));
    }

    private InferredSagas inferred(Moment moment) {
        OrderedIndex ordered = indexes.apply(moment.replay());
        return tracks.inference(ordered).at(moment.at(), baseline, sources(ordered));
    }

    @Override
    public Answer<String> learned(Moment moment) {
        InferredSagas inferred = inferred(moment);
        String definition = inferred.definition();
        if (definition != null) {
            return Answer.of(definition);
        }
        String none = inferred.whyNone();
        return Answer.refuse("nothing to learn from: " + (none == null ? "no saga has ended as yet" : none));
    }

    /** Of declared sagas and of those of known shapes by others of the same name; else by what was learned of such flows. */
    @Override
    public Answer<List<Expectation>> expected(String id, Moment moment) {
        return at(moment).then(list -> {
            int listed = list.find(id);
            if (listed >= 0 && list.status(listed).ended()) {
                return Answer.of(List.of());
            }
            OrderedIndex ordered = indexes.apply(moment.replay());
            SagaList known = known(moment, ordered);
            if (known == null) {
                return Answer.refuse("stopped");
            }
            int place = known.find(id);
            List<Expectation> usual =
                    place < 0 ? List.of() : new UsualCourse(known, new IndexColumns(ordered.index())).of(place);
            InferredSagas inferred = inferred(moment);
            int number = inferred.find(id);
            // A declared saga can be called after something else than what ties its events together.
            if (number < 0 && place >= 0) {
                number = inferred.of(known.row(place).first());
            }
            return !usual.isEmpty() || number < 0 && place >= 0
                    ? Answer.of(usual)
                    : number < 0
                            ? Answer.refuse("nothing like \"" + id + "\" was seen before")
                            : Answer.of(inferred.expected(number));
        });
    }

    @Override
    public synchronized Answer<Variants> variants(Moment moment, IntPredicate among) {
        OrderedIndex ordered = indexes.apply(moment.replay());
        SagaList list = inAnyOrder(moment, ordered);
        return list == null
                ? Answer.refuse("stopped")
                : Answer.of(Variants.of(list, new IndexColumns(ordered.index()), among));
    }

    @Override
    public SagaQuestions within(Baseline part) {
        return new IndexSagas(indexes, imports, tracks, definitions, part);
    }

    @Override
    public Answer<Saga> saga(String id, Moment moment) {
        return at(moment).then(list -> {
            int number = list.find(id);
            return number >= 0 ? Answer.of(list.saga(number)) : ofEntity(id, moment, list);
        });
    }

    private Answer<Saga> ofEntity(String id, Moment moment, SagaList list) {
        OrderedIndex ordered = indexes.apply(moment.replay());
        TimeIndex index = ordered.index();
        return switch (new EntityNames(index).find(id)) {
            case Answer.Refused<Integer> unknown -> Answer.refuse("no saga \"" + id + "\"" + standing(list, moment));
            case Answer.Given<Integer>(Integer entity, var warnings) -> {
                List<Integer> found = new ArrayList<>();
                int versions = index.version(entity, moment.at());
                for (int version = 1; version <= versions && found.size() <= NAMED; version++) {
                    long position = ordered.positions().position(index.positionOf(entity, version));
                    int number = list.of(position);
                    if (number >= 0 && !found.contains(number)) {
                        found.add(number);
                    }
                }
                yield of(id, found, list);
            }
        };
    }

    private static Answer<Saga> of(String id, List<Integer> found, SagaList list) {
        if (found.size() == 1) {
            return Answer.of(list.saga(found.getFirst()));
        }
        return Answer.refuse(
                found.isEmpty()
                        ? "\"" + id + "\" belongs to no saga"
                        : "\"" + id + "\" belongs to several sagas: "
                                + String.join(
                                        ", ",
                                        found.stream()
                                                .limit(NAMED)
                                                .map(number -> list.row(number).id())
                                                .toList())
                                + (found.size() > NAMED ? ", …" : ""));
    }

    private static String standing(SagaList list, Moment moment) {
        if (list.size() == 0) {
            return "; there are no sagas at position " + moment.at();
        }
        return list.size() == 1
                ? "; there is 1 saga at position " + moment.at() + ", it is "
                        + list.row(0).id()
                : "; there are " + list.size() + " sagas at position " + moment.at() + ", the first is "
                        + list.row(0).id();
    }

    @Override
    public Answer<SagaQuestions> with(Path file) {
        return DefinitionLog.text(file)
                .then(text -> DefinitionLog.readSagas(file.getFileName().toString(), text))
                .then(read -> Answer.of(new IndexSagas(indexes, imports, tracks, known().with(read), baseline)));
    }
}
