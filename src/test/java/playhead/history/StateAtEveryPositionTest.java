package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateAtEveryPositionTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void equals_the_oracle_jumping_and_stepping_both_ways(long seed) {
        TestLog log = TestLog.random(seed, 3_000, 40);
        TimeIndex index = log.index();
        StatePages pages = new StatePages(index);
        Random random = new Random(seed);
        long at = 0;
        for (int i = 0; i < 100; i++) {
            at = switch (random.nextInt(3)) {
                case 0 -> random.nextLong(index.end() + 1);
                case 1 -> Math.min(index.end(), at + random.nextInt(40));
                default -> Math.max(0, at - random.nextInt(40));
            };
            assertEquals(StateOracle.after(log.lines, at), states(pages, at), "at " + at);
        }
    }

    @Test
    void an_extended_index_equals_the_oracle_and_leaves_earlier_snapshots_alone() {
        TestLog log = TestLog.random(7, 12_000, 300);
        TestLog grown = new TestLog(log.lines.subList(0, 2_000));
        IndexBuilder builder = grown.builder();
        Random random = new Random(7);
        List<TimeIndex> snapshots = new ArrayList<>();
        while (grown.end() < log.end()) {
            snapshots.add(builder.snapshot());
            int more = random.nextInt(5) == 0 ? 3_000 : 1 + random.nextInt(200);
            for (int i = 0; i < more && grown.end() < log.end(); i++) {
                grown.add(log.lines.get((int) grown.end()));
            }
            builder.catchUp();
        }
        snapshots.add(builder.snapshot());
        assertTrue(snapshots.size() > 10);
        for (TimeIndex snapshot : List.of(snapshots.get(1), snapshots.get(snapshots.size() / 2), snapshots.getLast())) {
            StatePages pages = new StatePages(snapshot);
            for (long at : new long[] {snapshot.end(), snapshot.end() / 2, snapshot.end() - 10, 1, 0}) {
                assertEquals(StateOracle.after(log.lines, at), states(pages, at), "at " + at);
            }
        }
        assertEquals(states(new StatePages(log.index()), 9_000), states(new StatePages(snapshots.getLast()), 9_000));
    }

    @Test
    void values_keep_the_bytes_of_the_source() {
        TestLog log = TestLog.random(11, 4_000, 20);
        TimeIndex index = log.index();
        for (long position = 1; position <= log.end(); position++) {
            var event = log.at(position);
            if (event.effect() == playhead.event.Effect.MERGE) {
                int entity = index.find(event.stream());
                var cursor = new playhead.event.JsonCursor();
                cursor.enter(event.data().bytes(), 0, event.data().length());
                while (cursor.next()) {
                    int column = index.typeOf(entity).findColumn(playhead.event.FieldPath.of(cursor.key()));
                    var said = playhead.event.Json.copyOf(event.data().bytes(), cursor.valueFrom(), cursor.valueTo());
                    if (cursor.kind() != '{' || said.length() == 2) {
                        assertEquals(said, index.value(entity, column, position));
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> states(StatePages pages, long at) {
        Map<String, Map<String, Object>> states = new HashMap<>();
        StatePage page = pages.page(StateQuery.of(null, at));
        assertEquals(page.rows().size(), page.total());
        for (StateRow row : page.rows()) {
            assertTrue(row.exists());
            assertEquals(row, pages.index().row(pages.index().find(row.ref()), at));
            states.put(
                    row.ref().id(), StateOracle.JSON.readValue(row.fieldsJson().toString(), Map.class));
        }
        return states;
    }
}
