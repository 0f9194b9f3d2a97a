package playhead.audit;

import java.util.HashMap;
import java.util.Map;
import playhead.expression.Aggregate;
import playhead.expression.Names;

/** Knows every name, so that only the form of a condition is looked at. For one condition. */
final class AnyNames implements Names {
    private final Map<Object, Integer> slots = new HashMap<>();

    @Override
    public int slot(String name) {
        return slots.computeIfAbsent(name, known -> slots.size());
    }

    @Override
    public int aggregateSlot(Aggregate aggregate) {
        return slots.computeIfAbsent(aggregate, known -> slots.size());
    }

    @Override
    public int setSlot(String set) {
        return slot("set " + set);
    }
}
