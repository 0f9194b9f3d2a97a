package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeLogTest {
    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void states_equal_the_truth_file_and_the_oracle() throws Exception {
        Path file = MadeLog.make(folder, 20_000);
        TestLog log = new TestLog(Files.readAllLines(file));
        TimeIndex index = log.index();
        Map<String, Object> truth =
                StateOracle.JSON.readValue(Files.readString(folder.resolve("shop.truth.json")), Map.class);
        List<Map<String, Object>> states = (List<Map<String, Object>>) truth.get("states");
        assertTrue(states.size() >= 40);
        for (Map<String, Object> expected : states) {
            long at = ((Number) expected.get("position")).longValue();
            StateRow row = index.row(index.find(TestLog.entity((String) expected.get("stream"))), at);
            assertEquals(
                    expected.get("state"),
                    StateOracle.JSON.readValue(row.fieldsJson().toString(), Map.class));
            assertEquals(((Number) expected.get("eventsApplied")).intValue(), row.version());
            assertEquals(at, row.lastPosition());
            assertEquals(expected.get("lastType"), index.eventType(at));
            assertEquals(expected.get("time"), index.time(at).print());
        }
        StatePages pages = new StatePages(index);
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            long at = random.nextLong(index.end() + 1);
            assertEquals(StateOracle.after(log.lines, at), StateAtEveryPositionTest.states(pages, at));
        }
    }
}
