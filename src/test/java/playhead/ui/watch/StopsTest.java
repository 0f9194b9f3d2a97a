package playhead.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.OpenWorkspace;
import playhead.workspace.Answer;
import playhead.workspace.Replay;
import playhead.workspace.SearchWatch;

/** A search through one entity with many events tells how far it is and can be stopped, whatever it looks for. */
class StopsTest {
    private static final int EVENTS = 10_000;

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
}
