package playhead.revert;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.history.TimeIndex;

/**
 * Undoes chosen events for one entity. A field goes back to what it was before the last of them that spoke of it,
 * and before those of them that stand directly before that one in the field's own history. What others said later is
 * a conflict.
 */
final class Undoing {
    private final TimeIndex index;
    private final RevertScope scope;
    private final OnConflict mode;
    private final int entity;
    private final List<Conflict> conflicts;

    /** @param conflicts takes what is found */
    Undoing(TimeIndex index, RevertScope scope, OnConflict mode, int entity, List<Conflict> conflicts) {
        this.index = index;
        this.scope = scope;
        this.mode = mode;
        this.entity = entity;
        this.conflicts = conflicts;
    }

    /**
     * Where an undone run of events begins, and who came after it.
     *
     * @param before the position whose state it goes back to; -1 when none of the events is to be undone
     */
    private record Run(long before, List<Long> later) {
        static final Run NONE = new Run(-1, List.of());
    }

    /** How the entity changes, or null if it does not. */
    DiffRow row() {
        long end = index.end();
        boolean now = index.exists(entity, end);
        boolean then = scope.field() == null ? existence(now) : now;
        if (!now && !then) {
            return null;
        }
        if (now && !then) {
            return new DiffRow(ref(), DiffRow.Change.REMOVED, all(end));
        }
        List<FieldChange> fields = fields();
        if (now) {
            return fields.isEmpty() ? null : new DiffRow(ref(), DiffRow.Change.CHANGED, fields);
        }
        return new DiffRow(ref(), DiffRow.Change.ADDED, fields);
    }

    private EntityRef ref() {
        return index.schema().entity(entity);
    }

    /** Whether the entity exists afterwards. */
    private boolean existence(boolean now) {
        long[] named = new long[index.version(entity, index.end())];
        int last = -1;
        for (int i = 0; i < named.length; i++) {
            named[i] = index.positionOf(entity, i + 1);
            if (scope.target().covers(named[i])
                    && index.exists(entity, named[i]) != index.exists(entity, named[i] - 1)) {
                last = i;
            }
        }
        Run run = run(named, last);
        if (run.before < 0 || index.exists(entity, run.before) == now) {
            return now;
        }
        return goesBack(run, null, null, null) ? !now : now;
    }

    private List<FieldChange> fields() {
        List<FieldPath> paths = index.columns(ref().type());
        List<FieldChange> changes = new ArrayList<>();
        for (int column = 0; column < paths.size(); column++) {
            if (!scope.includes(paths.get(column))) {
                continue;
            }
            long[] said = index.saidAt(entity, column);
            int last = said.length - 1;
            while (last >= 0 && !scope.target().covers(said[last])) {
                last--;
            }
            Run run = run(said, last);
            if (run.before < 0) {
                continue;
            }
            Json now = index.value(entity, column, index.end());
            Json then = index.value(entity, column, run.before);
            if (!Objects.equals(now, then) && goesBack(run, paths.get(column), now, then)) {
                changes.add(new FieldChange(paths.get(column), now, then));
            }
        }
        return changes;
    }

    private boolean goesBack(Run run, FieldPath field, Json now, Json then) {
        if (run.later.isEmpty()) {
            return true;
        }
        conflicts.add(new Conflict(ref(), field, now, then, run.later));
        return mode == OnConflict.TAKE;
    }

    private Run run(long[] positions, int last) {
        if (last < 0) {
            return Run.NONE;
        }
        List<Long> later = new ArrayList<>();
        for (int i = last + 1; i < positions.length; i++) {
            if (!scope.target().covers(positions[i])) {
                later.add(positions[i]);
            }
        }
        int first = last;
        while (first > 0 && scope.target().covers(positions[first - 1])) {
            first--;
        }
        return new Run(positions[first] - 1, later);
    }

    private List<FieldChange> all(long at) {
        List<FieldPath> paths = index.columns(ref().type());
        List<FieldChange> changes = new ArrayList<>();
        for (int column = 0; column < paths.size(); column++) {
            Json now = index.value(entity, column, at);
            if (now != null) {
                changes.add(new FieldChange(paths.get(column), now, null));
            }
        }
        return changes;
    }
}
