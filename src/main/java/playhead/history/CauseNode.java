package playhead.history;

import java.util.List;
import playhead.event.EntityRef;
import playhead.event.EventTime;

/**
 * An event in a tree of causes or effects.
 *
 * @param position in the log; 0 when the log has no event of this id
 * @param id of the event
 * @param type its type, null when it is not in the log
 * @param time its time, or null
 * @param actor who did it, or null
 * @param home its home entity, or null
 * @param next its causes, or its effects
 * @param more how many more causes or effects there are than {@code next} shows
 * @param again true when it stands elsewhere in the tree already, with what follows from it
 */
public record CauseNode(
        long position,
        String id,
        String type,
        EventTime time,
        String actor,
        EntityRef home,
        List<CauseNode> next,
        long more,
        boolean again) {
    public CauseNode {
        next = List.copyOf(next);
    }
}
