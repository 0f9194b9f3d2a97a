package playhead.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import playhead.event.Json;
import playhead.history.sets.Courses;
import playhead.history.sets.Flow;
import playhead.history.sets.MissingNext;
import playhead.history.sets.Parting;
import playhead.history.sets.SetTraits;

/** Courses of entities and what two sets differ in, against answers worked out naively. */
class SetsOfEntitiesTest {
    private static final String TYPE = "thing";

    private final TestLog log = TestLog.random(77, 1_200, 60);
    private final TimeIndex index = log.index();
    private final Random random = new Random(3);
    private final int[] flows =
            IntStream.rangeClosed(0, 1_200).map(i -> random.nextInt(400) - 1).toArray();
    private final Flow flow = new Flow(400, ordinal -> flows[(int) ordinal]);
    private final Courses courses = Courses.of(index, TYPE, flow, index.end(), () -> true);

    @Test
    void a_course_has_the_events_that_name_the_entity_and_those_of_flows_that_name_no_other_one() {
        for (long at : new long[] {0, 1, 500, index.end()}) {
            Courses some = Courses.of(index, TYPE, flow, at, () -> true);
            for (int member = 0; member < some.members(); member++) {
                assertEquals(naive(member, at), course(some, member), "member " + member + " at " + at);
            }
        }
        assertTrue(IntStream.range(0, courses.members())
                .anyMatch(m ->
                        naive(m, index.end()).stream().anyMatch(at -> !named(at).contains(courses.entity(m)))));
        assertNull(Courses.of(TestLog.random(1, 20_000, 9).index(), TYPE, Flow.NONE, 20_000, () -> false));
    }

    private List<Long> naive(int member, long end) {
        Map<Integer, Set<Integer>> owners = new HashMap<>();
        for (long at = 1; at <= end; at++) {
            owners.computeIfAbsent(flows[(int) at], unused -> new TreeSet<>()).addAll(named(at));
        }
        int entity = courses.entity(member);
        List<Long> found = new ArrayList<>();
        for (long at = 1; at <= end; at++) {
            boolean alone = flows[(int) at] >= 0 && owners.get(flows[(int) at]).equals(Set.of(entity));
            if (alone || named(at).contains(entity)) {
                found.add(at);
            }
        }
        return found;
    }

    /** Entities of the type that an event names. */
    private Set<Integer> named(long at) {
        Set<Integer> named = new TreeSet<>();
        for (int entity : index.touched(at)) {
            if (index.schema().typeOf(entity).name().equals(TYPE)) {
                named.add(entity);
            }
        }
        return named;
    }

    private static List<Long> course(Courses of, int member) {
        return IntStream.range(0, of.length(member))
                .mapToObj(step -> of.ordinal(member, step))
                .toList();
    }

    private List<String> types(int member) {
        return course(courses, member).stream().map(index::eventType).toList();
    }

    @Test
    void what_is_missing_next_is_counted_as_a_reading_of_all_courses_counts_it() {
        for (int round = 0; round < 30; round++) {
            BitSet inside = chosen(1 + random.nextInt(20));
            BitSet outside = rest(inside);
            List<MissingNext.Gap> gaps = MissingNext.of(courses, inside, outside, 4);
            Map<String, Double> best = new TreeMap<>();
            for (String after : index.eventTypes()) {
                for (String missing : index.eventTypes()) {
                    best.merge(missing, score(after, missing, inside, outside), Math::max);
                }
            }
            List<Double> scores = best.values().stream()
                    .filter(score -> score > 0)
                    .sorted(Comparator.reverseOrder())
                    .limit(4)
                    .toList();
            assertEquals(scores.size(), gaps.size());
            for (int i = 0; i < gaps.size(); i++) {
                MissingNext.Gap gap = gaps.get(i);
                assertEquals(scores.get(i), score(gap.after(), gap.missing(), inside, outside), 1e-9);
                assertEquals(lacking(gap, inside), gap.lacking());
                assertEquals(lacking(gap, outside), gap.others());
                assertEquals(having(gap.after(), inside), gap.inside());
                assertEquals(having(gap.after(), outside), gap.outside());
                long first = gap.lacking().stream()
                        .mapToLong(member ->
                                course(courses, member).get(types(member).indexOf(gap.after())))
                        .min()
                        .orElse(Long.MAX_VALUE);
                assertEquals(first, gap.first());
            }
        }
    }

    private double score(String after, String missing, BitSet inside, BitSet outside) {
        if (after.equals(missing) || having(after, inside) == 0 || having(after, outside) == 0) {
            return 0;
        }
        int followed = 0;
        int direct = 0;
        for (int member : outside.stream().toArray()) {
            List<String> types = types(member);
            for (int i = 0; i + 1 < types.size(); i++) {
                if (types.get(i).equals(after)) {
                    followed++;
                    direct += types.get(i + 1).equals(missing) ? 1 : 0;
                }
            }
        }
        double lackIn = lack(after, missing, inside).cardinality() / (double) having(after, inside);
        double lackOut = lack(after, missing, outside).cardinality() / (double) having(after, outside);
        return direct == 0 || lackOut >= 0.5
                ? 0
                : having(after, inside)
                        * Math.max(0, lackIn - lackOut)
                        * direct
                        / followed
                        * having(after, outside)
                        / (having(after, outside) + 5.0);
    }

    private BitSet lacking(MissingNext.Gap gap, BitSet members) {
        return lack(gap.after(), gap.missing(), members);
    }

    private BitSet lack(String after, String missing, BitSet members) {
        BitSet lacking = new BitSet();
        members.stream()
                .filter(member -> {
                    List<String> types = types(member);
                    int first = types.indexOf(after);
                    return first >= 0 && !types.subList(first + 1, types.size()).contains(missing);
                })
                .forEach(lacking::set);
        return lacking;
    }

    private int having(String type, BitSet members) {
        return (int)
                members.stream().filter(member -> types(member).contains(type)).count();
    }

    @Test
    void the_step_at_which_two_sets_part_is_the_first_with_half_of_the_greatest_difference() {
        for (int round = 0; round < 30; round++) {
            BitSet inside = chosen(2 + random.nextInt(20));
            BitSet outside = rest(inside);
            Parting parting = Parting.of(courses, inside, outside);
            List<Double> differences = new ArrayList<>();
            for (int depth = 0; depth < 100; depth++) {
                differences.add(ways(inside, outside, depth).values().stream()
                                .mapToDouble(SetsOfEntitiesTest::weight)
                                .sum()
                        / inside.cardinality());
            }
            double most = differences.stream().mapToDouble(d -> d).max().orElse(0);
            int step = IntStream.range(0, 100)
                    .filter(depth -> most >= 0.2 && differences.get(depth) >= most / 2)
                    .findFirst()
                    .orElse(-1);
            assertEquals(step + 1, parting.step());
            if (step >= 0) {
                Map<String, int[]> nexts = ways(inside, outside, step).get(parting.before());
                assertNotNull(nexts, parting.toString());
                parting.nexts().forEach(next -> {
                    int[] counts = nexts.get(next.type() == null ? "" : next.type());
                    assertEquals(counts[0], next.inside().cardinality());
                    assertEquals(counts[1], next.outside().cardinality());
                });
                assertEquals(nexts.size(), parting.nexts().size());
            }
        }
    }

    /** By the steps before, how many of each side go on in which way. */
    private Map<List<String>, Map<String, int[]>> ways(BitSet inside, BitSet outside, int depth) {
        Map<List<String>, Map<String, int[]>> ways = new LinkedHashMap<>();
        for (int member = 0; member < courses.members(); member++) {
            if (inside.get(member) || outside.get(member)) {
                List<String> folded = new ArrayList<>();
                types(member).stream()
                        .filter(type -> folded.isEmpty() || !folded.getLast().equals(type))
                        .forEach(folded::add);
                if (folded.size() >= depth) {
                    ways.computeIfAbsent(folded.subList(0, depth), unused -> new LinkedHashMap<>())
                            .computeIfAbsent(folded.size() == depth ? "" : folded.get(depth), unused -> new int[2])[
                            inside.get(member) ? 0 : 1]++;
                }
            }
        }
        return ways;
    }

    private static double weight(Map<String, int[]> nexts) {
        double here = nexts.values().stream().mapToInt(c -> c[0]).sum();
        double there = nexts.values().stream().mapToInt(c -> c[1]).sum();
        return here == 0 || there == 0
                ? 0
                : here
                        * nexts.values().stream()
                                .mapToDouble(c -> Math.abs(c[0] / here - c[1] / there))
                                .sum()
                        / 2;
    }

    @Test
    void traits_are_counted_at_the_position_and_every_count_has_its_members() {
        for (long at : new long[] {0, 300, index.end()}) {
            Courses then = Courses.of(index, TYPE, flow, at, () -> true);
            BitSet inside = chosen(15);
            BitSet outside = rest(inside);
            List<SetTraits.Trait> traits = SetTraits.of(index, TYPE, then, inside, outside, at, 10_000);
            assertEquals(at == 0, traits.isEmpty());
            for (SetTraits.Trait trait : traits) {
                assertEquals(count(trait, inside, then, at), trait.inside(), trait.toString());
                assertEquals(count(trait, outside, then, at), trait.outside(), trait.toString());
                assertEquals(
                        trait.inside(),
                        SetTraits.having(index, then, trait, inside, at).cardinality());
            }
            for (int i = 1; i < traits.size(); i++) {
                assertTrue(traits.get(i - 1).weight() >= traits.get(i).weight());
            }
        }
    }

    private int count(SetTraits.Trait trait, BitSet members, Courses then, long at) {
        return (int) members.stream()
                .filter(member -> {
                    StateRow row = index.row(courses.entity(member), at);
                    List<Long> course = course(then, member);
                    return switch (trait.kind()) {
                        case FIELD -> row.exists() && trait.value().equals(value(row, trait));
                        case HAS -> row.exists() && value(row, trait) != null;
                        case EVENT -> course.stream().anyMatch(o -> trait.name().equals(index.eventType(o)));
                        case ACTOR -> course.stream().anyMatch(o -> trait.name().equals(index.actor(o)));
                    };
                })
                .count();
    }

    private static Json value(StateRow row, SetTraits.Trait trait) {
        return row.value(trait.path());
    }

    private BitSet chosen(int count) {
        BitSet chosen = new BitSet();
        while (chosen.cardinality() < Math.min(count, courses.members() - 1)) {
            chosen.set(random.nextInt(courses.members()));
        }
        return chosen;
    }

    private BitSet rest(BitSet inside) {
        BitSet rest = new BitSet();
        rest.set(0, courses.members());
        rest.andNot(inside);
        return rest;
    }
}
