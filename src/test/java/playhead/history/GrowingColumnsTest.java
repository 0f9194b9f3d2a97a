package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import playhead.event.EntityNumbers;
import playhead.event.EntityRef;

/** What grows while events are folded answers at any time what was put in. */
class GrowingColumnsTest {
    private static final int MEMBERS = 40;

    @Test
    void chains_say_the_latest_entry_of_each_member_whenever_they_are_asked() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            ChainBuilder chains = new ChainBuilder(Segment.EMPTY);
            Map<Integer, TreeMap<Integer, Long>> said = new HashMap<>();
            boolean asked = random.nextBoolean();
            for (int position = 1; position < 60; position++) {
                int names = random.nextInt(3) == 0 ? random.nextInt(MEMBERS) : random.nextInt(3);
                for (int i = 0; i < names; i++) {
                    int member = random.nextInt(MEMBERS);
                    TreeMap<Integer, Long> its = said.computeIfAbsent(member, any -> new TreeMap<>());
                    assertEquals(its.containsKey(position), chains.has(member, position));
                    long code = random.nextInt(10) == 0 ? random.nextLong() : random.nextInt(100);
                    chains.add(member, position, code);
                    its.put(position, code);
                    if (asked) {
                        compareLatest(said, chains, random.nextInt(MEMBERS));
                    }
                }
                if (random.nextInt(20) == 0) {
                    compare(said, chains.snapshot(random.nextBoolean()));
                }
                asked |= random.nextInt(30) == 0;
            }
            for (int member = 0; member < MEMBERS; member++) {
                compareLatest(said, chains, member);
            }
            compare(said, chains.snapshot(true));
        }
    }

    @Test
    void texts_of_many_pages_have_the_numbers_they_were_given_in_every_snapshot() {
        Random random = new Random(7);
        TextHeap heap = new TextHeap();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            String text = "\"" + Long.toHexString(random.nextLong()) + " " + "x".repeat(random.nextInt(30)) + "\"";
            byte[] json = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
            assertEquals(said.size(), heap.add(json, 1, json.length - 1));
            said.add(text);
            assertEquals(said.size(), heap.count());
            if (random.nextInt(900) == 0 || i == 8_999) {
                HeapView view = heap.snapshot();
                assertEquals(said.size(), view.count());
                for (int number = 0; number < said.size(); number += 1 + random.nextInt(50)) {
                    assertEquals(said.get(number), view.json(number).toString());
                }
                assertEquals(said.getLast(), view.json(said.size() - 1).toString());
                heap = random.nextBoolean() ? heap : TextHeap.after(view.pages(), view.open(), view.count());
            }
        }
    }

    @Test
    void names_keep_the_numbers_of_their_first_appearance() {
        Random random = new Random(3);
        NameNumbers numbers = new NameNumbers();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            // "Aa" and "BB" have the same hash, so many of these have it, too
            String name = (random.nextBoolean() ? "Aa" : "BB").repeat(1 + random.nextInt(2)) + random.nextInt(2_000);
            int expected = known.indexOf(name);
            assertEquals(expected < 0 ? known.size() : expected, numbers.number(name));
            if (expected < 0) {
                known.add(name);
            }
        }
        assertEquals(known, numbers.list());
    }

    @Test
    void values_and_entities_are_found_by_the_numbers_of_their_first_appearance() {
        Dictionary values = new Dictionary();
        EntityNumbers entities = new EntityNumbers();
        for (int i = 0; i < 50_000; i++) {
            byte[] json = ("\"value " + i * 7919L % 50_021 + "\"").getBytes(StandardCharsets.UTF_8);
            EntityRef entity = new EntityRef(i % 2 == 0 ? "Aa" : "BB", "id-" + i / 2);
            assertEquals(-1, values.find(json, 0, json.length));
            assertEquals(i, values.put(json, 0, json.length));
            assertEquals(-1, entities.find(entity));
            assertEquals(i, entities.admit(entity));
            int earlier = i / 3;
            byte[] known = ("\"value " + earlier * 7919L % 50_021 + "\"").getBytes(StandardCharsets.UTF_8);
            assertEquals(earlier, values.find(known, 0, known.length));
            assertEquals(earlier, entities.find(new EntityRef(earlier % 2 == 0 ? "Aa" : "BB", "id-" + earlier / 2)));
        }
        assertEquals(-1, values.find(new byte[] {'"', '"'}, 0, 2));
        assertEquals(-1, entities.find(new EntityRef("Aa", "id")));
    }

    private static void compareLatest(Map<Integer, TreeMap<Integer, Long>> said, ChainBuilder chains, int member) {
        TreeMap<Integer, Long> its = said.get(member);
        assertEquals(its == null ? 0 : its.lastKey(), chains.latestPosition(member));
        assertEquals(its == null ? Codes.ABSENT : its.lastEntry().getValue(), chains.latestCode(member));
    }

    private static void compare(Map<Integer, TreeMap<Integer, Long>> said, Chain chain) {
        for (int member = 0; member < MEMBERS; member++) {
            TreeMap<Integer, Long> its = said.getOrDefault(member, new TreeMap<>());
            assertEquals(its.size(), chain.count(member));
            int entry = 0;
            for (Map.Entry<Integer, Long> one : its.entrySet()) {
                assertEquals(one.getKey(), chain.position(member, entry));
                assertEquals(one.getValue(), chain.code(member, entry++));
            }
        }
    }
}
