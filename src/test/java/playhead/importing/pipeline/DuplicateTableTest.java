package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.importing.pipeline.DuplicateTable.Finding;

class DuplicateTableTest {
    @Test
    void finds_what_plain_sets_find_while_it_grows() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            DuplicateTable table = new DuplicateTable();
            Map<Long, Set<Long>> contents = new HashMap<>();
            Map<Long, Integer> open = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                // Low bits that meet, and ids at the end of the array: chains that wrap around.
                long id = random.nextInt(6_000) * 4_096L + (random.nextBoolean() ? 4_095 : random.nextInt(4_096));
                long content = random.nextInt(3);
                boolean ofImport = random.nextInt(4) > 0;
                Set<Long> known = contents.computeIfAbsent(id, key -> new HashSet<>());
                Finding expected =
                        known.contains(content) ? Finding.DUPLICATE : known.isEmpty() ? Finding.NEW : Finding.CONFLICT;
                assertEquals(expected, table.add(id, content, ofImport));
                if (known.add(content) && ofImport) {
                    open.merge(id, 1, Integer::sum);
                }
            }
            contents.keySet().forEach(id -> assertEquals(open.getOrDefault(id, 0), table.open(id)));
            for (long id : open.keySet()) {
                table.placed(id);
                assertEquals(open.get(id) - 1, table.open(id));
            }
        }
    }

    @Test
    void finds_the_same_when_places_are_looked_up_many_at_a_time() {
        Random random = new Random(3);
        DuplicateTable one = new DuplicateTable();
        DuplicateTable many = new DuplicateTable();
        for (int round = 0; round < 300; round++) {
            int count = 1 + random.nextInt(Pending.MOST);
            long[] ids = new long[count];
            for (int i = 0; i < count; i++) {
                // Ids that come twice within a batch, and chains that other ids of the batch grow into.
                ids[i] = random.nextInt(20_000) * 4_096L + random.nextInt(3);
            }
            int[] places = new int[count];
            many.places(ids, count, places);
            for (int i = 0; i < count; i++) {
                long content = random.nextInt(3);
                assertEquals(one.add(ids[i], content, true), many.add(places[i], ids[i], content, true));
                assertEquals(one.open(ids[i]), many.open(ids[i]));
            }
        }
    }
}
