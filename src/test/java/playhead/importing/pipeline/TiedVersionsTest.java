package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TiedVersionsTest {
    @Test
    void answers_as_a_map_would_while_groups_of_any_size_come_and_go() {
        Random random = new Random(5);
        TiedVersions tied = new TiedVersions();
        for (int group = 0; group < 200; group++) {
            assertTrue(tied.isEmpty());
            Map<Long, Long> plain = new HashMap<>();
            int events = random.nextInt(group % 10 == 0 ? 3_000 : 20) + 1;
            for (int i = 0; i < events; i++) {
                // Streams whose low bits meet.
                long stream = 1 + random.nextInt(events) * 64L;
                long version = random.nextInt(5) - 2;
                Long before = plain.put(stream, version);
                assertEquals(before == null || before <= version, tied.note(stream, version));
            }
            tied.clear();
        }
    }
}
