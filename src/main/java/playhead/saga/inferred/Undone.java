package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.saga.LogColumns;

/** Matches the undoings of a flow with the effects that they undo: each with the latest of its stream not yet undone. */
final class Undone {
    private final FlowTable table;
    private final LogColumns columns;
    private final Kinds kinds;
    private final References references;

    Undone(FlowTable table, Kinds kinds, References references) {
        this.table = table;
        this.columns = table.columns();
        this.kinds = kinds;
        this.references = references;
    }

    /**
     * An undoing.
     *
     * @param effect position of what is undone, 0 when there was nothing
     * @param by position of the event that undoes
     * @param verdict how they were paired, null without an effect
     */
    record Match(int effect, int by, Verdict verdict) {}

    /** All of a flow, by the events that undo. */
    List<Match> in(int flow, Kind kind, long at) {
        List<Match> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            int position = table.position(place);
            if (kind.undoes[columns.type(position)]) {
                found.add(match(kind, place, table.from(flow), taken));
            }
        }
        return found;
    }

    private Match match(Kind kind, int place, int from, Set<Integer> taken) {
        int undo = table.position(place);
        int elsewhere = 0;
        int likeness = -1;
        for (int earlier = place - 1; earlier >= from; earlier--) {
            int effect = table.position(earlier);
            Verdict verdict = kind.pair(columns.type(effect), columns.type(undo));
            if (verdict != null && !taken.contains(effect)) {
                boolean same = kinds.isSameHome(effect, undo, kind);
                if (same && kind.field == null) {
                    return pair(kind, effect, undo, taken);
                }
                // Where streams do not tell what was done to, what both say of it does.
                int like = same ? references.shared(effect, undo) : verdict.across() ? 0 : apart(kind, effect, undo);
                if (like > likeness) {
                    elsewhere = effect;
                    likeness = like;
                }
            }
        }
        return elsewhere > 0 ? pair(kind, elsewhere, undo, taken) : new Match(0, undo, null);
    }

    /** How alike an effect in another stream is to what undoes it, when the same step led to both; else -1. */
    private int apart(Kind kind, int effect, int undo) {
        boolean known = kind.apart.contains(new Kind.Pair(columns.type(effect), columns.type(undo)));
        return known && references.areAskedApart(kind, effect, undo) && references.areOfOneStep(kind, effect, undo)
                ? references.shared(effect, undo)
                : -1;
    }

    private Match pair(Kind kind, int effect, int undo, Set<Integer> taken) {
        taken.add(effect);
        return new Match(effect, undo, kind.pair(columns.type(effect), columns.type(undo)));
    }

    /** Effects of a flow that could have been undone and were not, among those types that are undone elsewhere. */
    Map<Integer, Integer> standing(int flow, Kind kind, long at, List<Match> undone) {
        Map<Integer, Integer> standing = new HashMap<>();
        Set<Integer> gone = new HashSet<>();
        undone.forEach(match -> gone.add(match.effect()));
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            int position = table.position(place);
            int type = columns.type(position);
            if (!gone.contains(position) && kind.pairs.keySet().stream().anyMatch(pair -> pair.effect() == type)) {
                standing.put(position, type);
            }
        }
        return standing;
    }
}
