package playhead.saga.inferred;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import playhead.saga.Compensation.PairedBy;

/**
 * Which types undo each other although their streams are others: what a service does and what takes it back need not stand in
 * one stream, but the orchestrator asked for both under the name of one step. One use, one thread.
 */
final class ApartPairs {
    private static final int SAMPLES = 12;
    private static final double ENOUGH = 0.6;
    private static final double OFTEN = 0.3;
    private static final double SURE = 0.9;

    private final FlowTable table;
    private final TypeNames names;
    private final References references;
    private final Map<Kind, Map<Kind.Pair, Seen>> seen = new LinkedHashMap<>();

    ApartPairs(FlowTable table, TypeNames names, References references) {
        this.table = table;
        this.names = names;
        this.references = references;
    }

    /** How often two types were seen so, and how many of the first ones are of one step. */
    private static final class Seen {
        int count;
        int looked;
        int ofOneStep;
    }

    /** Takes an event off the main path that comes back to no stream, with what was done before it. */
    void see(Kind kind, Collection<Integer> effects, int undo) {
        if (!kind.isOrchestrated() || kind.shaped || kind.stepField == null || isRefusal(undo)) {
            return;
        }
        for (int effect : effects) {
            int did = table.type(effect);
            if (kind.main[did] && !names.role(did).isUndoing() && references.areAskedApart(kind, effect, undo)) {
                Seen both = seen.computeIfAbsent(kind, fresh -> new LinkedHashMap<>())
                        .computeIfAbsent(new Kind.Pair(did, table.type(undo)), fresh -> new Seen());
                both.count++;
                if (both.looked < SAMPLES) {
                    both.looked++;
                    both.ofOneStep += isOfOneStep(kind, effect, undo) ? 1 : 0;
                }
            }
        }
    }

    private boolean isOfOneStep(Kind kind, int effect, int undo) {
        return references.areOfOneStep(kind, effect, undo) && references.isAskedFirst(kind, undo);
    }

    private boolean isRefusal(int undo) {
        NameRole role = names.role(table.type(undo));
        return role == NameRole.FAILURE || role == NameRole.UNDO_FAILURE;
    }

    /** Learns the pairs of a kind. */
    void judge(Kind kind) {
        Map<Integer, Integer> most = new HashMap<>();
        Map<Kind.Pair, Seen> pairs = seen.getOrDefault(kind, Map.of());
        pairs.forEach((pair, both) -> most.merge(pair.undo(), both.ofOneStep, Math::max));
        pairs.forEach((pair, both) -> {
            double share = (double) both.ofOneStep / both.looked;
            if (share >= ENOUGH && both.ofOneStep >= OFTEN * most.get(pair.undo())) {
                kind.pairs.putIfAbsent(pair, new Verdict(PairedBy.REFERENCE, SURE * share, false));
                kind.apart.add(pair);
            }
        });
    }
}
