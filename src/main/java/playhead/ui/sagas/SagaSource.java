package playhead.ui.sagas;

import java.util.List;
import playhead.event.EventTime;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.compare.SagaComparison;
import playhead.saga.variants.Variants;
import playhead.workspace.Answer;
import playhead.workspace.Moment;

/** Where sagas come from; slow, for worker threads. */
public interface SagaSource {
    /** All sagas as they stood at a moment. */
    Answer<SagaList> at(Moment moment);

    /** The paths of all of them; numbers are those of the list at the same moment. */
    Answer<Variants> paths(Moment moment);

    /** What may still come in a saga that stood as it did at a moment; empty for one that has ended. */
    List<Expectation> expected(Saga saga, Moment moment);

    /** Two sagas of it side by side. */
    SagaComparison compared(Saga one, Saga other);

    /** The time of the last event before a moment, or null. */
    EventTime time(Moment moment);
}
