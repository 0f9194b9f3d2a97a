package playhead.saga.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.saga.EventRole;
import playhead.saga.SagaEvent;

/** Finds where the events of a saga go round: the same few, again and again. */
final class Loops {
    private static final int LONGEST_ROUND = 16;
    private static final int LEAST_ROUNDS = 4;
    private static final int LEAST_FOLDED = 6;

    private Loops() {}

    /**
     * Rounds between the first and the last one of a loop.
     *
     * @param from index of the first event
     * @param to index after the last
     * @param times how many rounds these are
     */
    record Round(int from, int to, int times) {}

    private record Kind(String type, String participant, EventRole role) {}

    /** All of them, by their events. */
    static List<Round> find(List<SagaEvent> events) {
        int[] kinds = kinds(events);
        List<Round> found = new ArrayList<>();
        int at = 0;
        while (at < kinds.length) {
            int end = loop(kinds, at, found);
            at = end > at ? end : at + 1;
        }
        return found;
    }

    /** The end of a loop that begins here, or the same place when none does. */
    private static int loop(int[] kinds, int at, List<Round> found) {
        for (int length = 1; length <= LONGEST_ROUND && at + length * LEAST_ROUNDS <= kinds.length; length++) {
            int end = at + length;
            while (end < kinds.length && kinds[end] == kinds[end - length]) {
                end++;
            }
            int times = (end - at) / length;
            int folded = (times - 2) * length;
            if (times >= LEAST_ROUNDS && folded >= LEAST_FOLDED) {
                found.add(new Round(at + length, at + length + folded, times - 2));
                return at + times * length;
            }
        }
        return at;
    }

    private static int[] kinds(List<SagaEvent> events) {
        Map<Kind, Integer> known = new HashMap<>();
        int[] kinds = new int[events.size()];
        for (int i = 0; i < kinds.length; i++) {
            SagaEvent event = events.get(i);
            Kind kind = new Kind(event.type(), event.participant(), event.role());
            Integer number = known.putIfAbsent(kind, known.size());
            kinds[i] = number == null ? known.size() - 1 : number;
        }
        return kinds;
    }
}
