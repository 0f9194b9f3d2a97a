package playhead.lab.saga;

import java.util.List;
import playhead.lab.rules.CaseWords;
import playhead.lab.rules.Step;

/**
 * What a saga does: its steps in their order; what was done is compensated in the reverse one.
 *
 * @param name such as {@code OrderFulfilment}
 * @param words what its cases are called
 * @param steps in order
 * @param details keys that every message about a case carries
 */
public record SagaPlan(String name, CaseWords words, List<Step> steps, List<String> details) {
    public SagaPlan {
        steps = List.copyOf(steps);
        details = List.copyOf(details);
    }

    /** Place of a step by its name. */
    public int place(String step) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(step)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no step " + step);
    }

    /** Stream of the saga of a case: {@code order-saga-0001} for {@code order-0001}. */
    public String stream(String id) {
        return words.noun() + "-saga" + id.substring(id.lastIndexOf('-'));
    }
}
