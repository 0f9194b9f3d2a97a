package playhead.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.define.SagaDefinition;
import playhead.saga.inferred.Baseline;
import playhead.saga.variants.Variants;

/**
 * Questions about the sagas of a log. What they answer at a moment is what the events up to there alone would give. They
 * only look; safe for several threads, and slow at first.
 */
public interface SagaQuestions {
    /** The kinds of sagas that are declared. */
    List<SagaDefinition> definitions();

    /** All sagas as they stood after a moment; positions are those of the log. Refused when an interrupt stopped it. */
    Answer<SagaList> at(Moment moment);

    /**
     * One saga as it stood after a moment.
     *
     * @param id of the saga, or of an entity that belongs to exactly one
     */
    Answer<Saga> saga(String id, Moment moment);

    /**
     * A document that declares the kinds of sagas which were inferred up to a moment, to be read, edited and declared. Refused
     * when there are none, or none has ended.
     */
    Answer<String> learned(Moment moment);

    /** What may still come in an open saga, as others of its kind went on; empty for one that has ended. */
    Answer<List<Expectation>> expected(String id, Moment moment);

    /** The same for a saga as it stood, nothing where nothing is known. */
    default List<Expectation> ahead(Saga saga, Moment moment) {
        boolean open = !saga.row().status().ended();
        return open
                        && expected(saga.row().id(), moment)
                                instanceof Answer.Given<List<Expectation>>(var ahead, var warnings)
                ? ahead
                : List.of();
    }

    /**
     * The distinct paths of sagas, and the map that they make; numbers are those of the list at the moment.
     *
     * @param among which sagas count
     */
    Answer<Variants> variants(Moment moment, IntPredicate among);

    /** The same questions where inferred sagas learn usual waits from a part of the log only. */
    SagaQuestions within(Baseline baseline);

    /** The same questions with the definitions of a file as well; nothing is recorded. */
    Answer<SagaQuestions> with(Path file);
}
