package playhead.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.testing.Limit;
import playhead.ui.OpenWorkspace;
import playhead.workspace.Answer;
import playhead.workspace.Replay;
import playhead.workspace.SearchWatch;

/** A search through one entity with many events tells how far it is and can be stopped, whatever it looks for. */
class StopsTest {
    private static final int EVENTS = 10_000;
    private static final int MANY = 100_000;
    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_search_for_changes_or_for_a_condition_of_an_entity_is_stopped_midway(@TempDir Path folder) throws Exception {
        List<String> events = IntStream.rangeClosed(1, EVENTS)
                .mapToObj(n -> OpenWorkspace.event(n, "order-1", "Raised", "{\"total\":" + n + "}"))
                .toList();
        try (OpenWorkspace log = OpenWorkspace.of(folder, events)) {
            String entity = log.session().types().getFirst().name() + "/order-1";
            for (Watched watched : List.of(
                    Watched.changes(entity, null),
                    Watched.changes(entity, "total"),
                    Watched.entity(entity, "total > 100"))) {
                List<Long> looks = new ArrayList<>();
                SearchWatch watch = (done, total, found) -> {
                    assertEquals(EVENTS, total);
                    looks.add(done);
                    return done < 5_000;
                };
                assertInstanceOf(
                        Answer.Refused.class, Stops.find(log.session(), watched, Replay.RECORDED, watch), "stopped");
                assertEquals(List.of(0L, 4_096L, 8_192L), looks, watched.toString());
            }
        }
    }

    /** From when it is stopped to the answer: at any time it is looked soon whether it is, and then it ends soon. */
    @Test
    void a_search_through_a_hundred_thousand_events_of_an_entity_ends_in_a_second_whenever_it_is_stopped(
            @TempDir Path folder) throws Throwable {
        List<String> events = IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> OpenWorkspace.event(n, "order-1", "Raised", "{\"total\":" + n + "}"))
                .toList();
        try (OpenWorkspace log = OpenWorkspace.of(folder, events)) {
            String type = log.session().types().getFirst().name();
            for (Watched watched : List.of(
                    Watched.changes(type + "/order-1", "total"),
                    Watched.entity(type + "/order-1", "total > 99000"),
                    Watched.type(type, "sum(total) > 99000"),
                    Watched.events("data.total > 99000"))) {
                for (long stopAt : new long[] {Long.MAX_VALUE, MANY / 2}) {
                    new Limit(SECOND, "ns")
                            .assertKept(watched.toString(), () -> longestUntilItLooks(log, watched, stopAt));
                }
            }
        }
    }

    /** Nanoseconds between two looks, from the beginning to the first, or from the last to the answer. */
    private static long longestUntilItLooks(OpenWorkspace log, Watched watched, long stopAt) {
        long[] last = {System.nanoTime()};
        long[] longest = {0};
        int[] looks = {0};
        SearchWatch watch = (done, total, found) -> {
            longest[0] = Math.max(longest[0], System.nanoTime() - last[0]);
            last[0] = System.nanoTime();
            looks[0]++;
            return done < stopAt;
        };
        Answer<Stops> answer = Stops.find(log.session(), watched, Replay.RECORDED, watch);
        assertEquals(stopAt < MANY, answer instanceof Answer.Refused<Stops>, watched.toString());
        assertTrue(looks[0] > 3, watched + " looks only " + looks[0] + " times");
        return Math.max(longest[0], System.nanoTime() - last[0]);
    }
}
