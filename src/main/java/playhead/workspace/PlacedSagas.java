package playhead.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import playhead.branch.BranchPlaces;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.define.SagaDefinition;
import playhead.saga.inferred.Baseline;
import playhead.saga.variants.Variants;

/** Answers by positions of the log of the sagas of a branch with added events, which is followed by its places. */
record PlacedSagas(SagaQuestions sagas, BranchPlaces places) implements SagaQuestions {
    private Moment place(Moment moment) {
        return new Moment(places.last(moment.at()), moment.replay());
    }

    @Override
    public List<SagaDefinition> definitions() {
        return sagas.definitions();
    }

    @Override
    public Answer<SagaList> at(Moment moment) {
        return sagas.at(place(moment));
    }

    @Override
    public Answer<Saga> saga(String id, Moment moment) {
        return sagas.saga(id, place(moment));
    }

    @Override
    public Answer<String> learned(Moment moment) {
        return sagas.learned(place(moment));
    }

    @Override
    public Answer<List<Expectation>> expected(String id, Moment moment) {
        return sagas.expected(id, place(moment));
    }

    @Override
    public Answer<Variants> variants(Moment moment, IntPredicate among) {
        return sagas.variants(place(moment), among);
    }

    @Override
    public SagaQuestions within(Baseline baseline) {
        long end = baseline.to() == Long.MAX_VALUE ? baseline.to() : places.last(baseline.to());
        return new PlacedSagas(sagas.within(new Baseline(places.last(baseline.from()), end)), places);
    }

    @Override
    public Answer<SagaQuestions> with(Path file) {
        return sagas.with(file).then(more -> Answer.of(new PlacedSagas(more, places)));
    }
}
