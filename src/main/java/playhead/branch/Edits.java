package playhead.branch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Json;

/** The other values of a branch by event, so that payloads of many events are looked up quickly. */
public final class Edits {
    private final Map<Long, List<Edit>> byPosition = new HashMap<>();

    /** @param branch whose edits are looked up */
    public Edits(Branch branch) {
        branch.edits()
                .forEach(edit -> byPosition
                        .computeIfAbsent(edit.position(), position -> new ArrayList<>())
                        .add(edit));
    }

    /** The payload of an event as it is in the branch; the same object where nothing differs. */
    public Json of(long position, Json data) {
        Json now = data;
        for (Edit edit : byPosition.getOrDefault(position, List.of())) {
            now = Payload.with(now, edit.field().parts(), edit.value());
        }
        return now;
    }
}
