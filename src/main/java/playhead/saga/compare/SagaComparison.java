package playhead.saga.compare;

import java.util.List;
import playhead.saga.Saga;

/**
 * Two sagas, aligned step by step.
 *
 * @param one the first
 * @param other the other
 * @param steps in order; what belongs to no step comes last
 * @param first number of the first of them that diverges, or else that only one undid, -1 when the sagas went the same way
 * @param cut whether there were so many events that payloads of the last were not compared
 */
public record SagaComparison(Saga one, Saga other, List<AlignedStep> steps, int first, boolean cut) {
    public SagaComparison {
        steps = List.copyOf(steps);
    }
}
