package playhead.saga.inferred;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import playhead.saga.Compensation.PairedBy;

/**
 * Which types undo each other although their streams are others: what a service does and what takes it back need not stand in
 * one stream, but the orchestrator asked for both under the name of one step. One thread.
 */
final class ApartPairs {
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

    /** How often two types were seen so, and where at first. */
    private static final class Seen {
        final Samples samples = new Samples();
        int count;
    }

    void forget() {
        seen.clear();
    }

    /** Takes an event off the main path that comes back to no stream, with what was done before it; or takes it away. */
    void see(Kind kind, int flow, Collection<Integer> effects, int undo, int times) {
        if (!kind.isOrchestrated() || kind.shaped || kind.stepField == null || isRefusal(undo)) {
            return;
        }
        for (int effect : effects) {
            int did = table.type(effect);
            if (kind.main[did] && !names.role(did).isUndoing() && references.areAskedApart(kind, effect, undo)) {
                Seen both = seen.computeIfAbsent(kind, fresh -> new HashMap<>())
                        .computeIfAbsent(new Kind.Pair(did, table.type(undo)), fresh -> new Seen());
                both.count += times;
                if (times > 0) {
                    both.samples.add(flow, effect, undo);
                } else {
                    both.samples.remove(flow);
                }
            }
        }
    }

    private boolean isRefusal(int undo) {
        NameRole role = names.role(table.type(undo));
        return role == NameRole.FAILURE || role == NameRole.UNDO_FAILURE;
    }

    /** Whether what was seen has to be learned anew. */
    boolean isShort() {
        return seen.values().stream()
                .anyMatch(pairs -> pairs.values().stream().anyMatch(both -> both.samples.isShort()));
    }

    /** Learns the pairs of a kind. */
    void judge(Kind kind) {
        Map<Integer, Integer> most = new HashMap<>();
        Map<Kind.Pair, Integer> good = new HashMap<>();
        seen.getOrDefault(kind, Map.of()).forEach((pair, both) -> {
            if (both.count > 0) {
                int ofOneStep = ofOneStep(kind, both);
                good.put(pair, ofOneStep);
                most.merge(pair.undo(), ofOneStep, Math::max);
            }
        });
        good.forEach((pair, ofOneStep) -> {
            double share = (double) ofOneStep
                    / seen.get(kind).get(pair).samples.first().size();
            if (share >= ENOUGH && ofOneStep >= OFTEN * most.get(pair.undo())) {
                kind.pairs.putIfAbsent(pair, new Verdict(PairedBy.REFERENCE, SURE * share, false));
                kind.apart.add(pair);
            }
        });
    }

    private int ofOneStep(Kind kind, Seen both) {
        int count = 0;
        for (Samples.Sample one : both.samples.first()) {
            if (one.linked == null) {
                one.linked =
                        references.areOfOneStep(kind, one.effect, one.undo) && references.isAskedFirst(kind, one.undo);
            }
            count += one.linked ? 1 : 0;
        }
        return count;
    }
}
