package playhead.saga.inferred;

import java.util.HashMap;
import java.util.Map;
import playhead.saga.LogColumns;

/** Finds the way on which most sagas of a kind go well: the set of event types that most ended flows share. */
final class MainPath {
    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final Kinds kinds;
    private final long at;

    MainPath(FlowTable table, TypeNames names, Kinds kinds, long at) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.kinds = kinds;
        this.at = at;
    }

    /** Learns the main path of every kind. */
    void learn() {
        Map<Kind, Map<Long, Integer>> examples = new HashMap<>();
        for (int flow = 0; flow < kinds.of.length; flow++) {
            if (kinds.of[flow] >= 0) {
                Kind kind = kinds.all.get(kinds.of[flow]);
                if (kind.ends[table.type(kinds.lasts[flow])]) {
                    kind.ended++;
                    kind.sets.merge(kinds.sets[flow], 1, Integer::sum);
                    examples.computeIfAbsent(kind, fresh -> new HashMap<>()).putIfAbsent(kinds.sets[flow], flow);
                }
            }
        }
        examples.forEach(this::choose);
    }

    private void choose(Kind kind, Map<Long, Integer> examples) {
        int best = -1;
        long most = -1;
        for (Map.Entry<Long, Integer> example : examples.entrySet()) {
            boolean clean = isClean(example.getValue());
            long weight = kind.sets.get(example.getKey()) + (clean ? 1L << 32 : 0);
            if (weight > most || weight == most && example.getValue() < best) {
                most = weight;
                best = example.getValue();
            }
        }
        kind.mainHash = kinds.sets[best];
        kind.mainKnown = isClean(best);
        for (int place = table.from(best); place < table.until(best, at); place++) {
            int type = table.type(table.position(place));
            NameRole role = names.role(type);
            if (!kind.main[type] && !role.isUndoing() && role != NameRole.FAILURE) {
                kind.main[type] = true;
                kind.mainTypes++;
            }
        }
    }

    /** Whether a flow has nothing that by its name undoes or ends badly. */
    private boolean isClean(int flow) {
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            TypeName name = names.get(table.type(table.position(place)));
            if (name.role().isUndoing() || name.role() == NameRole.FAILURE || name.badEnd()) {
                return false;
            }
        }
        return true;
    }
}
