package playhead.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import playhead.audit.AuditRule;
import playhead.event.Json;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.EventNames;
import playhead.expression.EventRow;
import playhead.expression.Names;
import playhead.expression.Row;
import playhead.history.StateValues;
import playhead.history.TimeIndex;

/** What the condition of a rule speaks of, with the values that it had at places. For one thread; may be slow. */
public final class RuleValues {
    private final List<String> names;
    private final Reader reader;

    private RuleValues(List<String> names, Reader reader) {
        this.names = List.copyOf(names);
        this.reader = reader;
    }

    /** Reads the values of one place. */
    private interface Reader {
        Json[] at(Occasion place);
    }

    /** Nothing is spoken of where the condition cannot be judged. */
    static RuleValues of(AuditRule rule, OrderedIndex ordered, SetBits sets) {
        TimeIndex index = ordered.index();
        if (rule.subject().isEvents()) {
            EventNames names = new EventNames(sets::positions);
            Map<Integer, String> slots = slots(rule, names);
            int[] wanted = wanted(slots);
            EventRow row = new EventRow(names);
            return new RuleValues(List.copyOf(slots.values()), place -> {
                row.on(place.position(), index.events().at(place.ordinal()));
                return IntStream.of(wanted)
                        .mapToObj(slot -> row.kind(slot) == Row.Kind.ABSENT ? null : row.json(slot))
                        .toArray(Json[]::new);
            });
        }
        if (!index.typeNames().contains(rule.subject().entity())) {
            return new RuleValues(List.of(), place -> new Json[0]);
        }
        StateValues values = new StateValues(index, rule.subject().entity());
        values.names().know(sets.in(index));
        Map<Integer, String> slots = slots(rule, values.names());
        int[] wanted = wanted(slots);
        return new RuleValues(List.copyOf(slots.values()), place -> values.at(place.entity(), place.ordinal(), wanted));
    }

    private static Map<Integer, String> slots(AuditRule rule, Names names) {
        return new Compiler(names).condition(rule.always())
                        instanceof Compilation.Compiled<Condition>(Condition compiled)
                ? new LinkedHashMap<>(compiled.usage().slots())
                : Map.of();
    }

    private static int[] wanted(Map<Integer, String> slots) {
        return slots.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is spoken of, in the order of the condition. */
    public List<String> names() {
        return names;
    }

    /** The values at places, as many as there are names, Java null where there was none. */
    public List<Json[]> at(List<Occasion> places) {
        Json[][] values = new Json[places.size()][];
        // In their order, sums of a type are carried on from place to place.
        List<Integer> inOrder =
                new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
        inOrder.sort(Comparator.comparingLong(place -> places.get(place).ordinal()));
        inOrder.forEach(place -> values[place] = reader.at(places.get(place)));
        return List.of(values);
    }
}
