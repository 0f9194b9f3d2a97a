package playhead.workspace;

import java.nio.file.Path;
import java.util.List;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.define.SagaDefinition;

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

    /** The same questions with the definitions of a file as well; nothing is recorded. */
    Answer<SagaQuestions> with(Path file);
}
