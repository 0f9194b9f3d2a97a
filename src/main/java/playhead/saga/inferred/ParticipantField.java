package playhead.saga.inferred;

import java.util.List;
import java.util.Map;

/**
 * A field of the payload that names participants.
 *
 * @param name its dotted path
 * @param participants its values
 * @param ofType by number of an event type, the place of its participant among the values
 * @param consistency share of the events that were looked at whose type says the same as they, 0 to 1
 */
record ParticipantField(String name, List<String> participants, Map<Integer, Integer> ofType, double consistency) {
    /** The participant of events of a type, or -1. */
    int lane(int type) {
        return ofType.getOrDefault(type, -1);
    }

    /** The participant whose name sounds like that of one who runs others, or -1. */
    int orchestrator() {
        for (int lane = 0; lane < participants.size(); lane++) {
            if (Families.soundsLikeOne(participants.get(lane))) {
                return lane;
            }
        }
        return -1;
    }

    /** How many participants the events at some places have. */
    int lanes(FlowTable table, int from, int until) {
        long seen = 0;
        for (int place = from; place < until; place++) {
            int lane = lane(table.type(table.position(place)));
            seen |= lane < 0 ? 0 : 1L << lane;
        }
        return Long.bitCount(seen);
    }
}
