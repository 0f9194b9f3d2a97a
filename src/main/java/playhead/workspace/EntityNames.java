package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import playhead.event.EntityRef;
import playhead.history.TimeIndex;

/** Finds the entity that a person names: by its id, or by {@code type/id} where two types share one. */
record EntityNames(TimeIndex index) {
    /** Number of the entity, or why there is none to give. */
    Answer<Integer> find(String name) {
        List<EntityRef> found = new ArrayList<>();
        for (String type : index.typeNames()) {
            add(new EntityRef(type, name), found);
        }
        int slash = name.indexOf('/');
        if (slash > 0) {
            add(new EntityRef(name.substring(0, slash), name.substring(slash + 1)), found);
        }
        return switch (found.size()) {
            case 0 ->
                Answer.refuse(
                        "no entity \"" + name + "\"; ids are written as in the source, `playhead state WS` lists them");
            case 1 -> Answer.of(index.find(found.getFirst()));
            default ->
                Answer.refuse("\"" + name + "\" names several entities: "
                        + String.join(
                                ", ",
                                found.stream()
                                        .map(ref -> ref.type() + "/" + ref.id())
                                        .toList()));
        };
    }

    private void add(EntityRef ref, List<EntityRef> found) {
        if (index.find(ref) >= 0) {
            found.add(ref);
        }
    }
}
