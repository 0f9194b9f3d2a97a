package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the way on which most sagas of a kind go well: the set of event types that most ended flows share. Knows as well
 * which sets are usual. One thread.
 */
final class MainPath implements Lesson {
    private static final double USUAL = 0.1;

    private final FlowTable table;
    private final TypeNames names;
    private final Kinds kinds;
    /** By kind: ended flows by the set of their types. */
    private final List<Map<Long, Alike>> sets = new ArrayList<>();
    /** By kind: sets that many ended flows share, as they were concluded last. */
    private final List<Set<Long>> usual = new ArrayList<>();
    /** Kinds and sets that have become usual, or are no longer so. */
    private final List<Turned> turned = new ArrayList<>();

    MainPath(FlowTable table, TypeNames names, Kinds kinds) {
        this.table = table;
        this.names = names;
        this.kinds = kinds;
    }

    /** Ended flows with the same event types. */
    private static final class Alike {
        final boolean clean;
        int flows;
        /** The first of them, or one before it. */
        int first;

        Alike(int first, boolean clean) {
            this.first = first;
            this.clean = clean;
        }
    }

    /** A set of types of a kind. */
    record Turned(int kind, long set) {}

    @Override
    public void forget() {
        sets.clear();
        usual.clear();
        for (Kind kind : kinds.all) {
            kind.ended = 0;
            kind.mainHash = 0;
            kind.mainKnown = false;
            kind.mainTypes = 0;
            Arrays.fill(kind.main, false);
            sets.add(new HashMap<>());
            usual.add(Set.of());
        }
    }

    private boolean isEnded(int flow) {
        Kind kind = kinds.kind(flow);
        return kind != null && kind.ends[table.type(kinds.lasts[flow])];
    }

    @Override
    public void add(int flow) {
        if (isEnded(flow)) {
            kinds.kind(flow).ended++;
            Alike alike =
                    sets.get(kinds.of[flow]).computeIfAbsent(kinds.sets[flow], fresh -> new Alike(flow, isClean(flow)));
            alike.flows++;
            alike.first = Math.min(alike.first, flow);
        }
    }

    @Override
    public void remove(int flow) {
        if (isEnded(flow)) {
            kinds.kind(flow).ended--;
            Map<Long, Alike> ofKind = sets.get(kinds.of[flow]);
            Alike alike = ofKind.get(kinds.sets[flow]);
            alike.flows--;
            if (alike.flows == 0) {
                ofKind.remove(kinds.sets[flow]);
            }
        }
    }

    @Override
    public boolean conclude() {
        turned.clear();
        boolean changed = false;
        for (Kind kind : kinds.all) {
            changed |= choose(kind);
            Set<Long> often = new HashSet<>();
            sets.get(kind.number).forEach((set, alike) -> {
                if (alike.flows >= USUAL * kind.ended) {
                    often.add(set);
                }
            });
            Set<Long> before = usual.set(kind.number, often);
            often.stream()
                    .filter(set -> !before.contains(set))
                    .forEach(set -> turned.add(new Turned(kind.number, set)));
            before.stream()
                    .filter(set -> !often.contains(set))
                    .forEach(set -> turned.add(new Turned(kind.number, set)));
        }
        return changed;
    }

    private boolean choose(Kind kind) {
        long best = 0;
        Alike chosen = null;
        for (Map.Entry<Long, Alike> one : sets.get(kind.number).entrySet()) {
            Alike alike = one.getValue();
            long weight = weight(alike) - (chosen == null ? -1 : weight(chosen));
            if (weight > 0 || weight == 0 && first(kind, one.getKey(), alike) < first(kind, best, chosen)) {
                chosen = alike;
                best = one.getKey();
            }
        }
        boolean known = chosen != null && chosen.clean;
        boolean[] main = new boolean[kind.main.length];
        int types = chosen == null ? 0 : mark(main, first(kind, best, chosen));
        boolean changed = kind.mainKnown != known || kind.mainHash != best || !Arrays.equals(kind.main, main);
        kind.mainKnown = known;
        kind.mainHash = best;
        kind.mainTypes = types;
        System.arraycopy(main, 0, kind.main, 0, main.length);
        return changed;
    }

    private static long weight(Alike alike) {
        return alike.flows + (alike.clean ? 1L << 32 : 0);
    }

    /** The first flow of those that are alike. */
    private int first(Kind kind, long set, Alike alike) {
        int flow = alike.first;
        while (kinds.of[flow] != kind.number || kinds.sets[flow] != set || !isEnded(flow)) {
            flow++;
        }
        alike.first = flow;
        return flow;
    }

    private int mark(boolean[] main, int flow) {
        int types = 0;
        for (int place = table.from(flow); place < kinds.reach.until(flow); place++) {
            int type = table.type(table.position(place));
            NameRole role = names.role(type);
            if (!main[type] && !role.isUndoing() && role != NameRole.FAILURE) {
                main[type] = true;
                types++;
            }
        }
        return types;
    }

    /** Whether a flow has nothing that by its name undoes or ends badly. */
    private boolean isClean(int flow) {
        for (int place = table.from(flow); place < kinds.reach.until(flow); place++) {
            TypeName name = names.get(table.type(table.position(place)));
            if (name.role().isUndoing() || name.role() == NameRole.FAILURE || name.badEnd()) {
                return false;
            }
        }
        return true;
    }

    /** Whether many ended flows have the same types as a flow. */
    boolean isUsual(int flow) {
        return usual.get(kinds.of[flow]).contains(kinds.sets[flow]);
    }

    /** What has become usual with the latest conclusions, or is no longer so. */
    List<Turned> turned() {
        return turned;
    }
}
