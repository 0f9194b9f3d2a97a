package playhead.revert;

import java.util.List;
import playhead.history.DiffRow;

/**
 * What a revert would do.
 *
 * @param changes entities that change, from now to afterwards, by type, then id; without what is left alone because of
 *     a conflict
 * @param conflicts where later events spoke of the same, whatever is done about it
 */
public record Rehearsal(List<DiffRow> changes, List<Conflict> conflicts) {
    public Rehearsal {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }
}
