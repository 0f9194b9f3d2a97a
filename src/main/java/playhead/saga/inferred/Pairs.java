package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns which event types undo which: by what the log names, by their names, by what they do to the same fields. One thread. */
final class Pairs implements Lesson {
    private final FlowTable table;
    private final TypeNames names;
    private final Kinds kinds;
    private final ApartPairs apart;
    private final LastSeen latest = new LastSeen();
    private final PairVerdicts verdicts;
    private final Map<Kind, Map<Kind.Pair, PairSeen>> seen = new LinkedHashMap<>();
    /** By kind and type: how many events there are off the main path. */
    private final Map<Kind, int[]> events = new HashMap<>();
    /** Counts the times at which other pairs were concluded. */
    private int version;

    Pairs(FlowTable table, TypeNames names, Kinds kinds, InverseEffect effects, References references) {
        this.table = table;
        this.names = names;
        this.kinds = kinds;
        this.verdicts = new PairVerdicts(table, names, effects, references);
        this.apart = new ApartPairs(table, names, references);
    }

    @Override
    public void forget() {
        seen.clear();
        events.clear();
        apart.forget();
        for (Kind kind : kinds.all) {
            kind.pairs.clear();
            kind.apart.clear();
            Arrays.fill(kind.undoes, false);
        }
    }

    @Override
    public void add(int flow) {
        take(flow, 1);
    }

    @Override
    public void remove(int flow) {
        take(flow, -1);
    }

    private void take(int flow, int times) {
        Kind kind = kinds.kind(flow);
        if (kind != null && !kind.isMain(kinds.sets[flow])) {
            collect(flow, kind, times);
        }
    }

    /** Which pairs there are; what one kind shows holds for the others of its family too. */
    @Override
    public boolean conclude() {
        if (isShort()) {
            forget();
            for (int flow = 0; flow < kinds.reach.flows(); flow++) {
                add(flow);
            }
        }
        List<Set<Kind.Pair>> before = new ArrayList<>();
        List<Object> details = new ArrayList<>();
        for (Kind kind : kinds.all) {
            before.add(Set.copyOf(kind.pairs.keySet()));
            details.add(details(kind));
            kind.pairs.clear();
            kind.apart.clear();
        }
        kinds.all.forEach(apart::judge);
        seen.forEach((kind, pairs) -> verdicts.judge(kind, pairs, events.get(kind)));
        for (Kind kind : kinds.all) {
            for (Kind other : kinds.all) {
                if (other != kind && other.family == kind.family) {
                    other.pairs.forEach(kind.pairs::putIfAbsent);
                    kind.apart.addAll(other.apart);
                }
            }
            kind.pairs.keySet().removeIf(pair -> kind.main[pair.undo()]);
        }
        boolean changed = false;
        for (Kind kind : kinds.all) {
            boolean[] undoes = new boolean[kind.undoes.length];
            kind.pairs.keySet().forEach(pair -> undoes[pair.undo()] = true);
            changed |= !before.get(kind.number).equals(kind.pairs.keySet());
            version += details.get(kind.number).equals(details(kind)) ? 0 : 1;
            System.arraycopy(undoes, 0, kind.undoes, 0, undoes.length);
        }
        return changed;
    }

    /** All that matters for which effect is matched with which undoing. */
    private static Object details(Kind kind) {
        Map<Kind.Pair, Boolean> across = new HashMap<>();
        kind.pairs.forEach((pair, verdict) -> across.put(pair, verdict.across()));
        return List.of(across, Set.copyOf(kind.apart));
    }

    /** Another number when other pairs were concluded. */
    int version() {
        return version;
    }

    private boolean isShort() {
        return apart.isShort()
                || seen.values().stream()
                        .anyMatch(pairs -> pairs.values().stream().anyMatch(both -> both.samples.isShort()));
    }

    private void collect(int flow, Kind kind, int times) {
        latest.clear();
        int root = table.position(table.from(flow));
        boolean strayed = false;
        for (int place = table.from(flow); place < kinds.reach.until(flow); place++) {
            int position = table.position(place);
            int type = table.type(position);
            if (kind.isOrchestrated() && !kind.shaped && kinds.decides(position, kind)) {
                strayed |= !kind.main[type];
                continue;
            }
            long stream = kinds.home(position, kind);
            if (!kind.main[type]) {
                events.computeIfAbsent(kind, fresh -> new int[kind.main.length])[type] += times;
                boolean back = false;
                for (int key = 0; key < latest.size(); key++) {
                    int earlier = latest.position(key);
                    int before = table.type(earlier);
                    boolean near = latest.key(key) >>> 32 == stream || names.undoes(before, type) > 1;
                    if (near && before != type) {
                        PairSeen both = take(flow, kind, earlier, position, times);
                        both.fromRoot += kinds.isSameHome(earlier, root, kind) ? times : 0;
                        both.afterStraying += strayed ? times : 0;
                        back = true;
                    }
                }
                if (!back) {
                    apart.see(kind, flow, latest.positions(), position, times);
                }
                strayed = true;
            }
            latest.put(stream << 32 | type, position);
        }
    }

    private PairSeen take(int flow, Kind kind, int effect, int undo, int times) {
        Kind.Pair pair = new Kind.Pair(table.type(effect), table.type(undo));
        PairSeen both =
                seen.computeIfAbsent(kind, fresh -> new HashMap<>()).computeIfAbsent(pair, fresh -> new PairSeen());
        both.count += times;
        both.together += kinds.isSameHome(effect, undo, kind) ? times : 0;
        if (times > 0) {
            both.samples.add(flow, effect, undo);
        } else {
            both.samples.remove(flow);
        }
        return both;
    }
}
