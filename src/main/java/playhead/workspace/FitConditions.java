package playhead.workspace;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import playhead.history.TimeIndex;

/**
 * Conditions that were found fit lately, so that the playhead can move without their text being read again each time. Safe
 * for several threads.
 */
final class FitConditions {
    private static final int KEPT = 16;

    private final SetBits bits;
    /** With the sets that each names. */
    private final Map<Asked, Set<String>> fit = new LinkedHashMap<>(16, 0.75f, true);

    FitConditions(SetBits bits) {
        this.bits = bits;
    }

    private record Asked(TimeIndex index, String type, String where) {}

    /** The filter of a query as {@link StateFilter#of} answers it. */
    synchronized Answer<StateFilter> filter(StateQuery query, TimeIndex index) {
        if (query.where() == null) {
            return StateFilter.of(query, index, bits);
        }
        Function<String, BitSet> sets = bits.in(index);
        Asked asked = new Asked(index, query.type(), query.where());
        Set<String> named = fit.get(asked);
        // A set may be gone by now: then the condition is refused.
        if (named != null && named.stream().allMatch(set -> sets.apply(set) != null)) {
            return Answer.of(StateFilter.fit(query, sets, named));
        }
        Answer<StateFilter> answer = StateFilter.of(query, index, bits);
        if (answer instanceof Answer.Given<StateFilter> given) {
            fit.put(asked, given.value().sets());
            if (fit.size() > KEPT) {
                fit.remove(fit.keySet().iterator().next());
            }
        }
        return answer;
    }
}
