package playhead.branch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Reference;
import playhead.history.TimeIndex;

/**
 * Which entities a branch may change, and from which position on. An event changes only entities that it names, and
 * what it makes of one depends on the event and that entity's own state; so an entity that no changed event names, and
 * whose rules are the same, is as it was.
 */
final class Touched {
    private final TimeIndex index;
    private final Map<EntityRef, Long> from = new LinkedHashMap<>();

    private Touched(TimeIndex index) {
        this.index = index;
    }

    /**
     * Finds them.
     *
     * @param types entity types whose rules differ
     */
    static Map<EntityRef, Long> by(Branch branch, TimeIndex index, Set<String> types) {
        Touched touched = new Touched(index);
        types.forEach(touched::all);
        branch.skipped().forEach(touched::named);
        branch.edits().forEach(edit -> touched.named(edit.position()));
        branch.insertions().forEach(touched::named);
        return touched.from;
    }

    private void all(String type) {
        for (int member = 0; member < index.members(type); member++) {
            from.put(index.schema().entity(index.schema().findType(type).member(member)), 1L);
        }
    }

    private void named(long position) {
        for (int entity : index.touched(position)) {
            from.merge(index.schema().entity(entity), position, Math::min);
        }
    }

    private void named(Insertion insertion) {
        Event event = insertion.event();
        List<EntityRef> refs = new ArrayList<>();
        if (event.stream() != null) {
            refs.add(event.stream());
        }
        event.references().stream().map(Reference::entity).forEach(refs::add);
        refs.forEach(ref -> from.merge(ref, insertion.after(), Math::min));
    }
}
