package playhead.saga.inferred;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import playhead.saga.Compensation.PairedBy;
import playhead.saga.LogColumns;

/** Learns which event types undo which: by what the log names, by their names, by what they do to the same fields. */
final class Pairs {
    private static final int SAMPLES = 12;
    private static final double ENOUGH = 0.6;
    private static final double NORMAL = 0.8;
    private static final double OFTEN = 0.3;
    private static final double ALWAYS = 0.9;
    private static final int FEW = 20;
    private static final int SEVERAL = 3;
    private static final double WEAK = 0.4;
    private static final double SURE = 0.95;
    private static final double ALMOST = 0.8;

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final Kinds kinds;
    private final InverseEffect effects;
    private final References references;
    private final long at;
    private final ApartPairs apart;
    private final Map<Kind, Map<Kind.Pair, Seen>> seen = new LinkedHashMap<>();
    /** By kind and type: how many events there are off the main path. */
    private final Map<Kind, Map<Integer, Integer>> events = new HashMap<>();

    Pairs(FlowTable table, TypeNames names, Kinds kinds, InverseEffect effects, References references, long at) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.kinds = kinds;
        this.effects = effects;
        this.references = references;
        this.at = at;
        this.apart = new ApartPairs(table, names, references);
    }

    /** Where two types were seen one after the other in one flow and stream. */
    private static final class Seen {
        final int[] effects = new int[SAMPLES];
        final int[] undos = new int[SAMPLES];
        int count;
        boolean fromRoot;
        /** How often the flow had left the main path before. */
        int afterStraying;

        boolean together;

        void add(int effect, int undo) {
            if (count < SAMPLES) {
                effects[count] = effect;
                undos[count] = undo;
            }
            count++;
        }

        int samples() {
            return Math.min(count, SAMPLES);
        }
    }

    /** Learns them for every kind; what one kind shows holds for the others of its family too. */
    void learn() {
        for (int flow = 0; flow < kinds.of.length; flow++) {
            Kind kind = kinds.of[flow] < 0 ? null : kinds.all.get(kinds.of[flow]);
            if (kind != null && !kind.isMain(kinds.sets[flow])) {
                collect(flow, kind);
            }
        }
        kinds.all.forEach(apart::judge);
        seen.forEach(this::judge);
        for (Kind kind : kinds.all) {
            for (Kind other : kinds.all) {
                if (other != kind && other.family == kind.family) {
                    other.pairs.forEach(kind.pairs::putIfAbsent);
                    kind.apart.addAll(other.apart);
                }
            }
            kind.pairs.keySet().removeIf(pair -> kind.main[pair.undo()]);
            kind.pairs.keySet().forEach(pair -> kind.undoes[pair.undo()] = true);
        }
    }

    private void collect(int flow, Kind kind) {
        Map<Long, Integer> latest = new HashMap<>();
        int root = table.position(table.from(flow));
        boolean strayed = false;
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            int position = table.position(place);
            int type = table.type(position);
            if (kind.isOrchestrated() && !kind.shaped && kinds.decides(position, kind)) {
                strayed |= !kind.main[type];
                continue;
            }
            long stream = stream(position, kind);
            if (!kind.main[type]) {
                events.computeIfAbsent(kind, fresh -> new HashMap<>()).merge(type, 1, Integer::sum);
                boolean back = false;
                for (Map.Entry<Long, Integer> earlier : latest.entrySet()) {
                    int before = table.type(earlier.getValue());
                    boolean near = earlier.getKey() >>> 32 == stream || names.undoes(before, type) > 1;
                    if (near && before != type) {
                        add(kind, earlier.getValue(), position, root).afterStraying += strayed ? 1 : 0;
                        back = true;
                    }
                }
                if (!back) {
                    apart.see(kind, latest.values(), position);
                }
                strayed = true;
            }
            latest.put(stream << 32 | type, position);
        }
    }

    /** What two events must share: the stream, or the participant where there is none. */
    private long stream(int position, Kind kind) {
        int stream = columns.stream(position);
        return stream >= 0 ? stream + 1L : 1L << 30 | kinds.lane(position, kind) + 1;
    }

    private Seen add(Kind kind, int effect, int undo, int root) {
        Kind.Pair pair = new Kind.Pair(table.type(effect), table.type(undo));
        Seen both =
                seen.computeIfAbsent(kind, fresh -> new LinkedHashMap<>()).computeIfAbsent(pair, fresh -> new Seen());
        both.add(effect, undo);
        both.together |= columns.stream(effect) == columns.stream(undo);
        both.fromRoot |= root > 0 && columns.stream(effect) == columns.stream(root);
        return both;
    }

    private void judge(Kind kind, Map<Kind.Pair, Seen> pairs) {
        Map<Integer, Integer> surest = new HashMap<>();
        Map<Integer, Integer> most = new HashMap<>();
        pairs.forEach((pair, both) -> most.merge(pair.undo(), both.count, Math::max));
        pairs.forEach((pair, both) -> surest.merge(pair.undo(), names.undoes(pair.effect(), pair.undo()), Math::max));
        pairs.forEach((pair, both) -> {
            boolean normal = kind.ended >= FEW && kind.with[pair.undo()] > NORMAL * kind.ended;
            boolean chance = both.count < OFTEN * most.get(pair.undo());
            Verdict verdict = normal || chance ? null : verdict(kind, pair, both, surest.get(pair.undo()));
            if (verdict != null) {
                kind.pairs.put(pair, verdict);
            }
        });
        boolean speaks = events.getOrDefault(kind, Map.of()).keySet().stream()
                .anyMatch(type -> names.role(type) != NameRole.NONE);
        Set<Integer> known = new HashSet<>();
        kind.pairs.keySet().forEach(pair -> known.add(pair.undo()));
        if (!speaks) {
            pairs.forEach((pair, both) -> {
                if (!known.contains(pair.undo())) {
                    mirror(kind, pair, both);
                }
            });
        }
    }

    /**
     * The weakest sign, where nothing else is known: off the main path, and not as the first thing there, an event comes back
     * to a stream in which a step had done something, and never comes without that.
     */
    private void mirror(Kind kind, Kind.Pair pair, Seen both) {
        boolean always = both.count >= ALWAYS * events.get(kind).get(pair.undo());
        boolean after = both.afterStraying >= ALWAYS * both.count;
        if (always && after && both.together && !both.fromRoot && both.count >= SEVERAL && kind.main[pair.effect()]) {
            kind.pairs.put(pair, new Verdict(PairedBy.EFFECT, WEAK, false));
        }
    }

    private Verdict verdict(Kind kind, Kind.Pair pair, Seen both, int surest) {
        int named = names.undoes(pair.effect(), pair.undo());
        boolean ofTheWhole = both.fromRoot && names.get(pair.undo()).isOfTheWhole();
        if (ofTheWhole || names.role(pair.effect()).isUndoing()) {
            return null;
        }
        if (named > 0 && named == surest) {
            return new Verdict(PairedBy.NAME, named > 1 ? SURE : ALMOST, !both.together);
        }
        if (surest > 1
                || names.role(pair.undo()) == NameRole.FAILURE
                || names.role(pair.undo()) == NameRole.UNDO_FAILURE) {
            return null;
        }
        double referred = share(both, (effect, undo) -> references.links(kind, effect, undo));
        if (referred >= ENOUGH) {
            return new Verdict(PairedBy.REFERENCE, SURE * referred, !both.together);
        }
        double taken = takenBack(both, both.count >= ALWAYS * events.get(kind).get(pair.undo()));
        return taken >= ENOUGH ? new Verdict(PairedBy.EFFECT, ALMOST * taken, !both.together) : null;
    }

    private static double share(Seen both, java.util.function.BiPredicate<Integer, Integer> test) {
        int good = 0;
        for (int i = 0; i < both.samples(); i++) {
            good += test.test(both.effects[i], both.undos[i]) ? 1 : 0;
        }
        return (double) good / both.samples();
    }

    /** @param always whether what undoes hardly ever comes without the other: else a text that was set back says little */
    private double takenBack(Seen both, boolean always) {
        int yes = 0;
        int no = 0;
        for (int i = 0; i < both.samples(); i++) {
            InverseEffect.Answer answer = columns.stream(both.undos[i]) < 0
                            || columns.stream(both.undos[i]) != columns.stream(both.effects[i])
                    ? InverseEffect.Answer.UNKNOWN
                    : effects.of(both.effects[i], both.undos[i]);
            yes += answer == InverseEffect.Answer.YES || answer == InverseEffect.Answer.TEXT && always ? 1 : 0;
            no += answer == InverseEffect.Answer.NO ? 1 : 0;
        }
        return yes == 0 ? 0 : (double) yes / (yes + no);
    }
}
