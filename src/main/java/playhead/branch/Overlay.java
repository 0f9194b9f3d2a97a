package playhead.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.fold.Fold;
import playhead.fold.FoldError;
import playhead.fold.Schema;
import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.history.StateRow;
import playhead.history.TimeIndex;

/**
 * A branch over the log: the entities that it may change, folded again and kept in memory; all others are as recorded.
 * Immutable; safe for several threads.
 */
public final class Overlay {
    private final TimeIndex index;
    private final Map<EntityRef, BranchEntity> entities;
    private final Map<String, List<FieldPath>> columns;
    private final List<FoldError> errors;

    Overlay(
            TimeIndex index,
            Map<EntityRef, BranchEntity> entities,
            Map<String, List<FieldPath>> columns,
            List<FoldError> errors) {
        this.index = index;
        this.entities = entities;
        this.columns = columns;
        this.errors = List.copyOf(errors);
    }

    /**
     * Folds a branch.
     *
     * @param index the recorded course, in recorded order; all positions of the branch are within it
     * @param folds the fold of the branch over a schema of its own
     * @param types entity types whose rules differ from those that the index was folded by
     */
    public static Overlay of(Branch branch, TimeIndex index, Function<Schema, Fold> folds, Set<String> types) {
        return new Refold(index, branch, folds, types, null).run();
    }

    /**
     * The same where what most events made of an entity is taken from the index instead of reading them.
     *
     * @param merges which events overwrite fields of their home and do nothing else
     * @param plain entity types for which nothing is defined, neither as recorded nor in the branch
     */
    public static Overlay of(
            Branch branch,
            TimeIndex index,
            Function<Schema, Fold> folds,
            Set<String> types,
            Merges merges,
            Predicate<String> plain) {
        return new Refold(index, branch, folds, types, new Recorded(index, merges, plain)).run();
    }

    /** Entities that were folded again, whether they differ or not. */
    public Set<EntityRef> touched() {
        return java.util.Collections.unmodifiableSet(entities.keySet());
    }

    /** Rules that fail in the branch, for entities that were folded again, in position order. */
    public List<FoldError> errors() {
        return errors;
    }

    /** The state of an entity in the branch after a position. */
    public StateRow state(EntityRef ref, long at) {
        BranchEntity entity = entities.get(ref);
        return entity == null || at < entity.from()
                ? recorded(index, ref, at)
                : entity.at(at, columns.getOrDefault(ref.type(), List.of()));
    }

    /** The recorded state of an entity after a position. */
    public StateRow recorded(EntityRef ref, long at) {
        return recorded(index, ref, at);
    }

    static StateRow recorded(TimeIndex index, EntityRef ref, long at) {
        int number = index.find(ref);
        List<FieldPath> columns = index.columns(ref.type());
        return number < 0 ? new StateRow(ref, false, 0, 0, columns, new Json[columns.size()]) : index.row(number, at);
    }

    /** What differs after a position: the recorded state against that of the branch, by type, then id. */
    public List<DiffRow> rows(long at) {
        return rows(at, entities.keySet(), ref -> recorded(ref, at));
    }

    /** What differs after a position between another branch of the same log and this one, by type, then id. */
    public List<DiffRow> rows(long at, Overlay other) {
        Set<EntityRef> both = new java.util.HashSet<>(entities.keySet());
        both.addAll(other.entities.keySet());
        return rows(at, both, ref -> other.state(ref, at));
    }

    private List<DiffRow> rows(long at, Set<EntityRef> refs, Function<EntityRef, StateRow> before) {
        List<DiffRow> rows = new ArrayList<>();
        for (EntityRef ref : refs) {
            DiffRow row = row(before.apply(ref), state(ref, at));
            if (row != null) {
                rows.add(row);
            }
        }
        rows.sort((a, b) -> DiffRow.compare(a.ref(), b.ref()));
        return rows;
    }

    /** Null when nothing differs. */
    private static DiffRow row(StateRow before, StateRow after) {
        List<FieldPath> paths = new ArrayList<>(before.columns());
        for (FieldPath path :
                after.columns().subList(shared(before, after), after.columns().size())) {
            if (!paths.contains(path)) {
                paths.add(path);
            }
        }
        boolean same = shared(before, after)
                == Math.min(before.columns().size(), after.columns().size());
        List<FieldChange> changes = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Json old = value(before, paths.get(i), i, same);
            Json now = value(after, paths.get(i), i, same);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(paths.get(i), old, now));
            }
        }
        if (before.exists() != after.exists()) {
            return new DiffRow(after.ref(), after.exists() ? DiffRow.Change.ADDED : DiffRow.Change.REMOVED, changes);
        }
        return changes.isEmpty() ? null : new DiffRow(after.ref(), DiffRow.Change.CHANGED, changes);
    }

    /** How many columns both begin with. */
    private static int shared(StateRow a, StateRow b) {
        int most = Math.min(a.columns().size(), b.columns().size());
        int shared = 0;
        while (shared < most && a.columns().get(shared).equals(b.columns().get(shared))) {
            shared++;
        }
        return shared;
    }

    private static Json value(StateRow row, FieldPath path, int at, boolean same) {
        return same ? at < row.values().length ? row.values()[at] : null : row.value(path);
    }
}
