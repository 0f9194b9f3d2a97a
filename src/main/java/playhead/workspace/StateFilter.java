package playhead.workspace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.Missing;
import playhead.expression.Names;
import playhead.expression.Row;
import playhead.history.StateCondition;
import playhead.history.StateNames;
import playhead.history.TextFilter;
import playhead.history.TimeIndex;

/**
 * A condition over the states of one or all entity types. A type that lacks a name of the condition has no rows. For
 * one query and thread; afterwards it can say what could not be judged.
 */
final class StateFilter implements StateCondition {
    private final String text;
    private final List<Missing> missing = new ArrayList<>();
    private final List<Supplier<List<Missing.Gap>>> gaps = new ArrayList<>();

    private final Function<String, BitSet> sets;
    private final Map<String, BitSet> named = new HashMap<>();
    private TextFilter wanted;
    private String refusal;

    private StateFilter(String text, Function<String, BitSet> sets) {
        this.text = text;
        this.sets = sets;
    }

    /** A filter that is judged when it is bound, since it may name sums over a type; ask {@link #refusal} then. */
    static StateFilter unchecked(String text, Function<String, BitSet> sets) {
        return new StateFilter(text, sets);
    }

    /** Why the condition cannot be judged by the last type that it was bound to, or null. */
    String refusal() {
        return refusal;
    }

    /** What was used as a truth value and never was one, a line, or null. */
    String neverTruth() {
        return missing.stream()
                .map(Missing::neverTruth)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The filter of a query, null when it has none; wrong usage when no type asked for can be judged by it. */
    static Answer<StateFilter> of(StateQuery query, TimeIndex index, SetBits sets) {
        return of(query.where(), query.text(), index, query.type(), sets.in(index));
    }

    /** The filter of a query whose condition was found fit before, and names these sets. */
    static StateFilter fit(StateQuery query, Function<String, BitSet> sets, Set<String> named) {
        StateFilter filter = new StateFilter(query.where(), sets);
        named.forEach(filter::named);
        filter.want(query.text());
        return filter;
    }

    /** A condition and a text that must both hold, null for neither. */
    static Answer<StateFilter> of(
            String where, String wanted, TimeIndex index, String type, Function<String, BitSet> sets) {
        return of(where, index, type, sets).then(condition -> {
            if (wanted == null || wanted.isEmpty()) {
                return Answer.of(condition);
            }
            StateFilter both = condition == null ? new StateFilter(null, sets) : condition;
            both.want(wanted);
            return Answer.of(both);
        });
    }

    private static Answer<StateFilter> of(String text, TimeIndex index, String type, Function<String, BitSet> sets) {
        if (text == null) {
            return Answer.of(null);
        }
        List<String> types = type == null ? index.typeNames() : List.of(type);
        StateFilter filter = new StateFilter(text, sets);
        String reason = null;
        for (String name : types) {
            if (index.members(name) == 0) {
                continue;
            }
            switch (new Compiler(StateNames.of(index, name).know(filter::named)).condition(text)) {
                case Compilation.Compiled<Condition> fits -> {
                    return Answer.of(filter);
                }
                case Compilation.Refused<Condition> refused -> reason = refused.toString();
            }
        }
        return reason == null ? Answer.of(filter) : Answer.misuse("condition, " + reason);
    }

    private void want(String somewhere) {
        wanted = somewhere == null || somewhere.isEmpty() ? null : new TextFilter(somewhere);
    }

    /** The sets that the condition names, known since its text was read. */
    Set<String> sets() {
        return Set.copyOf(named.keySet());
    }

    @Override
    public Predicate<Row> bind(Names names) {
        if (wanted == null) {
            return judge(names);
        }
        Predicate<Row> says = wanted.bind(names);
        return text == null ? says : judge(names).and(says);
    }

    private Predicate<Row> judge(Names names) {
        Condition condition = condition(names);
        if (condition == null) {
            return row -> false;
        }
        Missing counted = new Missing();
        missing.add(counted);
        gaps.add(counted::gaps);
        return row -> condition.test(row, counted);
    }

    @Override
    public Object meaning() {
        return wanted == null ? new Meaning(text, Map.copyOf(named)) : null;
    }

    @Override
    public Condition condition(Names names) {
        if (names instanceof StateNames states) {
            states.know(this::named);
        }
        return switch (new Compiler(names).condition(text)) {
            case Compilation.Refused<Condition> refused -> {
                refusal = refused.toString();
                yield null;
            }
            case Compilation.Compiled<Condition>(Condition condition) -> condition;
        };
    }

    @Override
    public void judged(List<Missing.Gap> before) {
        gaps.add(() -> before);
    }

    /** The entities of a set that the condition names. */
    private BitSet named(String set) {
        BitSet entities = sets.apply(set);
        if (entities != null) {
            named.put(set, entities);
        }
        return entities;
    }

    /** The text, and the sets that it names as they were when it was read. */
    private record Meaning(String text, Map<String, BitSet> sets) {}

    /** What could not be judged so far. */
    List<Missing.Gap> gaps() {
        return gaps.stream().flatMap(counted -> counted.get().stream()).toList();
    }
}
