package playhead.saga.inferred;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import playhead.saga.Compensation.PairedBy;
import playhead.saga.LogColumns;

/** Says of types that were seen together which of them undo others. One thread. */
final class PairVerdicts {
    private static final double ENOUGH = 0.6;
    private static final double NORMAL = 0.8;
    private static final double OFTEN = 0.3;
    private static final double ALWAYS = 0.9;
    private static final int FEW = 20;
    private static final int SEVERAL = 3;
    private static final double WEAK = 0.4;
    private static final double SURE = 0.95;
    private static final double ALMOST = 0.8;

    private final LogColumns columns;
    private final TypeNames names;
    private final InverseEffect effects;
    private final References references;

    PairVerdicts(FlowTable table, TypeNames names, InverseEffect effects, References references) {
        this.columns = table.columns();
        this.names = names;
        this.effects = effects;
        this.references = references;
    }

    /**
     * Adds the pairs of a kind to it.
     *
     * @param all pairs that were seen
     * @param off by type, how many events there are off the main path
     */
    void judge(Kind kind, Map<Kind.Pair, PairSeen> all, int[] off) {
        Map<Kind.Pair, PairSeen> pairs = new HashMap<>(all);
        pairs.values().removeIf(both -> both.count == 0);
        Map<Integer, Integer> surest = new HashMap<>();
        Map<Integer, Integer> most = new HashMap<>();
        pairs.forEach((pair, both) -> most.merge(pair.undo(), both.count, Math::max));
        pairs.forEach((pair, both) -> surest.merge(pair.undo(), names.undoes(pair.effect(), pair.undo()), Math::max));
        pairs.forEach((pair, both) -> {
            boolean normal = kind.ended >= FEW && kind.with[pair.undo()] > NORMAL * kind.ended;
            boolean chance = both.count < OFTEN * most.get(pair.undo());
            Verdict verdict = normal || chance ? null : verdict(kind, pair, both, surest.get(pair.undo()), off);
            if (verdict != null) {
                kind.pairs.put(pair, verdict);
            }
        });
        boolean speaks =
                IntStream.range(0, off.length).anyMatch(type -> off[type] > 0 && names.role(type) != NameRole.NONE);
        Set<Integer> known = new HashSet<>();
        kind.pairs.keySet().forEach(pair -> known.add(pair.undo()));
        if (!speaks) {
            pairs.forEach((pair, both) -> {
                if (!known.contains(pair.undo())) {
                    mirror(kind, pair, both, off);
                }
            });
        }
    }

    /**
     * The weakest sign, where nothing else is known: off the main path, and not as the first thing there, an event comes back
     * to a stream in which a step had done something, and never comes without that.
     */
    private void mirror(Kind kind, Kind.Pair pair, PairSeen both, int[] off) {
        boolean always = both.count >= ALWAYS * off[pair.undo()];
        boolean after = both.afterStraying >= ALWAYS * both.count;
        if (always
                && after
                && both.together > 0
                && both.fromRoot == 0
                && both.count >= SEVERAL
                && kind.main[pair.effect()]) {
            kind.pairs.put(pair, new Verdict(PairedBy.EFFECT, WEAK, false));
        }
    }

    private Verdict verdict(Kind kind, Kind.Pair pair, PairSeen both, int surest, int[] off) {
        int named = names.undoes(pair.effect(), pair.undo());
        boolean ofTheWhole = both.fromRoot > 0 && names.get(pair.undo()).isOfTheWhole();
        if (ofTheWhole || names.role(pair.effect()).isUndoing()) {
            return null;
        }
        if (named > 0 && named == surest) {
            return new Verdict(PairedBy.NAME, named > 1 ? SURE : ALMOST, both.together == 0);
        }
        if (surest > 1
                || names.role(pair.undo()) == NameRole.FAILURE
                || names.role(pair.undo()) == NameRole.UNDO_FAILURE) {
            return null;
        }
        double referred = referred(kind, both);
        if (referred >= ENOUGH) {
            return new Verdict(PairedBy.REFERENCE, SURE * referred, both.together == 0);
        }
        double taken = takenBack(both, both.count >= ALWAYS * off[pair.undo()]);
        return taken >= ENOUGH ? new Verdict(PairedBy.EFFECT, ALMOST * taken, both.together == 0) : null;
    }

    private double referred(Kind kind, PairSeen both) {
        int good = 0;
        for (Samples.Sample one : both.samples.first()) {
            if (one.linked == null) {
                one.linked = references.links(kind, one.effect, one.undo);
            }
            good += one.linked ? 1 : 0;
        }
        return (double) good / both.samples.first().size();
    }

    /** @param always whether what undoes hardly ever comes without the other: else a text that was set back says little */
    private double takenBack(PairSeen both, boolean always) {
        int yes = 0;
        int no = 0;
        for (Samples.Sample one : both.samples.first()) {
            InverseEffect.Answer answer =
                    columns.stream(one.undo) < 0 || columns.stream(one.undo) != columns.stream(one.effect)
                            ? InverseEffect.Answer.UNKNOWN
                            : effects.of(one.effect, one.undo);
            yes += answer == InverseEffect.Answer.YES || answer == InverseEffect.Answer.TEXT && always ? 1 : 0;
            no += answer == InverseEffect.Answer.NO ? 1 : 0;
        }
        return yes == 0 ? 0 : (double) yes / (yes + no);
    }
}
