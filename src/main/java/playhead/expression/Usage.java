package playhead.expression;

import java.util.List;
import java.util.Map;

/**
 * What a compiled expression asks of its rows.
 *
 * @param text the expression as written
 * @param slots slots in use with the names that they were resolved from, in the order of first use
 * @param aggregates what must be computed over a type before; their slots are among {@code slots}
 * @param equalities shapes that all must hold; empty in rules
 */
public record Usage(String text, Map<Integer, String> slots, List<Aggregate> aggregates, List<Equality> equalities) {
    public Usage {
        slots = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(slots));
        aggregates = List.copyOf(aggregates);
        equalities = List.copyOf(equalities);
    }
}
