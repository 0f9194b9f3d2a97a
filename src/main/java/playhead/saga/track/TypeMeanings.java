package playhead.saga.track;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.expression.EventRow;
import playhead.expression.Missing;
import playhead.saga.define.EventPattern;

/** What events of one type can mean: each combination of patterns that was met is worked out once. For one thread. */
final class TypeMeanings {
    private static final int FEW = 10;

    private final Meanings meanings;
    private final List<Candidate> candidates = new ArrayList<>();
    /** By the patterns that an event fits, as bits; when there are few. */
    private Known[] few;

    private boolean speaks;

    private final Map<BitSet, Known> many = new HashMap<>();

    TypeMeanings(Meanings meanings) {
        this.meanings = meanings;
    }

    /**
     * A pattern with its place.
     *
     * @param definition number of its definition
     * @param number among all patterns
     */
    record Candidate(int definition, int number, EventPattern pattern) {}

    /**
     * What an event means.
     *
     * @param number of the meaning, 0 for nothing
     * @param hits the patterns that it fits
     */
    record Known(int number, List<Meanings.Hit> hits) {}

    void add(Candidate candidate, boolean needed) {
        candidates.add(candidate);
        speaks |= needed;
    }

    /** Whether what an event of the type means or notes stands in its payload, not in its type alone. */
    boolean speaks() {
        return speaks;
    }

    /** What the event that the rows are on means. */
    Known of(List<EventRow> rows, Missing missing) {
        if (candidates.size() > FEW) {
            BitSet fits = new BitSet();
            for (int i = 0; i < candidates.size(); i++) {
                fits.set(i, isFit(candidates.get(i), rows, missing));
            }
            return many.computeIfAbsent(fits, this::known);
        }
        if (few == null) {
            few = new Known[1 << candidates.size()];
        }
        int bits = 0;
        for (int i = 0; i < candidates.size(); i++) {
            bits |= isFit(candidates.get(i), rows, missing) ? 1 << i : 0;
        }
        if (few[bits] == null) {
            few[bits] = known(BitSet.valueOf(new long[] {bits}));
        }
        return few[bits];
    }

    private static boolean isFit(Candidate candidate, List<EventRow> rows, Missing missing) {
        EventPattern pattern = candidate.pattern();
        return pattern.when() == null || pattern.when().test(rows.get(candidate.definition()), missing);
    }

    private Known known(BitSet fits) {
        List<Meanings.Hit> hits = fits.stream()
                .mapToObj(candidates::get)
                .map(fit -> new Meanings.Hit(fit.definition(), fit.pattern().mark(), fit.number()))
                .toList();
        return new Known(hits.isEmpty() ? 0 : meanings.number(hits), hits);
    }
}
