package playhead.saga.compare;

import java.util.List;
import java.util.Set;

/**
 * A step of one saga beside that of the other.
 *
 * @param name of the step; null for what belongs to no step, such as start and end
 * @param one number of the step in the first saga, -1 when it has none
 * @param other number of the step in the other, -1 when it has none
 * @param unlike in what they are not alike
 * @param later seconds that it began later in the other, each counted from the start of its saga; NaN when not known
 * @param longer seconds that it took longer in the other; NaN when not known
 * @param payload fields that are not the same in aligned events
 */
public record AlignedStep(
        String name, int one, int other, Set<Unlike> unlike, double later, double longer, List<PayloadChange> payload) {
    public AlignedStep {
        unlike = Set.copyOf(unlike);
        payload = List.copyOf(payload);
    }

    /** Whether the sagas went different ways here. */
    public boolean diverges() {
        return unlike.stream().anyMatch(Unlike::diverges);
    }
}
