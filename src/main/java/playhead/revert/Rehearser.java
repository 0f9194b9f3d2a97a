package playhead.revert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import playhead.event.EntityRef;
import playhead.history.Diff;
import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.history.TimeIndex;

/** Finds out what a revert would do at the end of an index in recorded order. Pure; safe for several threads. */
public final class Rehearser {
    private static final Comparator<EntityRef> BY_NAME =
            Comparator.comparing(EntityRef::type).thenComparing(EntityRef::id);

    private final TimeIndex index;

    /** @param index in recorded order */
    public Rehearser(TimeIndex index) {
        this.index = index;
    }

    /** What would be done. */
    public Rehearsal rehearse(RevertScope scope, OnConflict mode) {
        return switch (scope.target()) {
            case RevertScope.BackTo(long position) -> new Rehearsal(back(scope, position), List.of());
            case RevertScope.Range(long from, long to) ->
                undo(scope, mode, java.util.stream.LongStream.rangeClosed(from, Math.min(to, index.end())));
            case RevertScope.Events events ->
                undo(scope, mode, events.positions().stream().mapToLong(Long::longValue));
        };
    }

    private List<DiffRow> back(RevertScope scope, long position) {
        int only = scope.entity() == null ? -1 : index.find(scope.entity());
        if (scope.entity() != null && only < 0) {
            return List.of();
        }
        List<DiffRow> rows = new ArrayList<>();
        new Diff(index).each(index.end(), position, scope.type(), only, row -> {
            DiffRow within = scope.field() == null ? row : onlyFields(row, scope);
            if (within != null) {
                rows.add(within);
            }
        });
        return rows;
    }

    /** Fields do not make an entity exist or end. */
    private static DiffRow onlyFields(DiffRow row, RevertScope scope) {
        List<FieldChange> fields = row.fields().stream()
                .filter(change -> scope.includes(change.field()))
                .toList();
        return fields.isEmpty() || row.change() == DiffRow.Change.ADDED
                ? null
                : new DiffRow(row.ref(), DiffRow.Change.CHANGED, fields);
    }

    private Rehearsal undo(RevertScope scope, OnConflict mode, java.util.stream.LongStream positions) {
        TreeSet<EntityRef> named = new TreeSet<>(BY_NAME);
        positions.forEach(position -> {
            for (int entity : index.touched(position)) {
                EntityRef ref = index.schema().entity(entity);
                if (scope.includes(ref)) {
                    named.add(ref);
                }
            }
        });
        List<DiffRow> rows = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (EntityRef ref : named) {
            DiffRow row = new Undoing(index, scope, mode, index.find(ref), conflicts).row();
            if (row != null) {
                rows.add(row);
            }
        }
        return new Rehearsal(rows, conflicts);
    }
}
