package playhead.history.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first step at which the courses of two sets part. Events of one type in a row are one step. Both sets walk the same
 * tree of courses; at each depth it is measured how differently those that came the same way go on, and the first depth
 * with at least half of the greatest difference is the step.
 *
 * @param step from 1 on; 0 when they do not part
 * @param before the types of the steps before, which both have gone
 * @param nexts how they go on from there, the greatest difference first
 */
public record Parting(int step, List<String> before, List<Next> nexts) {
    private static final int DEEPEST = 100;
    /** Smaller differences are no parting. */
    private static final double LEAST = 0.2;

    private static final Parting NONE = new Parting(0, List.of(), List.of());

    /**
     * One way to go on.
     *
     * @param type of the next event, or null when the course ends
     * @param inside members of the set that go on so
     * @param outside members of the others that do
     */
    public record Next(String type, BitSet inside, BitSet outside) {}

    /** Where the courses part. */
    public static Parting of(Courses courses, BitSet inside, BitSet outside) {
        return new Walk(courses, inside, outside).walk();
    }

    /** Members that came the same way. */
    private static final class Way {
        private final Way from;
        private final int type;
        private final Members inside = new Members();
        private final Members outside = new Members();
        private Map<Integer, Way> nexts = new LinkedHashMap<>();

        Way(Way from, int type) {
            this.from = from;
            this.type = type;
        }

        /** Half the sum of the differences of shares, 0 to 1; nothing where only one side came. */
        double difference() {
            double here = inside.size;
            double there = outside.size;
            if (here == 0 || there == 0) {
                return 0;
            }
            return nexts.values().stream()
                            .mapToDouble(next -> Math.abs(next.inside.size / here - next.outside.size / there))
                            .sum()
                    / 2;
        }
    }

    /** Numbers of members. */
    private static final class Members {
        private int[] numbers = {};
        private int size;

        void add(int member) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(4, size * 2));
            }
            numbers[size++] = member;
        }

        BitSet set() {
            BitSet set = new BitSet();
            Arrays.stream(numbers, 0, size).forEach(set::set);
            return set;
        }
    }

    private record Walk(Courses courses, BitSet inside, BitSet outside) {
        private static final int END = -1;

        Parting walk() {
            Way root = new Way(null, END);
            inside.stream().forEach(root.inside::add);
            outside.stream().forEach(root.outside::add);
            int[] cursors = new int[courses.members()];
            List<Way> level = List.of(root);
            List<Way> widest = new ArrayList<>();
            List<Double> differences = new ArrayList<>();
            for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
                double sum = 0;
                Way most = null;
                double heaviest = 0;
                List<Way> below = new ArrayList<>();
                for (Way way : level) {
                    go(way, cursors);
                    double weight = way.difference() * way.inside.size;
                    sum += weight;
                    way.nexts.forEach((type, next) -> {
                        if (type != END && next.inside.size > 0) {
                            below.add(next);
                        }
                    });
                    Way less = way;
                    if (most == null || weight > heaviest) {
                        less = most;
                        most = way;
                        heaviest = weight;
                    }
                    if (less != null) {
                        less.nexts = Map.of(); // only the widest is told of: the others need no room
                    }
                }
                widest.add(most);
                differences.add(sum / Math.max(1, inside.cardinality()));
                level = below;
            }
            return first(widest, differences);
        }

        private Parting first(List<Way> widest, List<Double> differences) {
            double most =
                    differences.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            for (int depth = 0; depth < widest.size(); depth++) {
                if (most >= LEAST && differences.get(depth) >= most / 2) {
                    return parting(depth + 1, widest.get(depth));
                }
            }
            return NONE;
        }

        private Parting parting(int step, Way way) {
            List<String> before = new ArrayList<>();
            for (Way at = way; at.from != null; at = at.from) {
                before.addFirst(courses.eventTypes().get(at.type));
            }
            double here = way.inside.size;
            double there = way.outside.size;
            return new Parting(
                    step,
                    before,
                    way.nexts.values().stream()
                            .sorted((a, b) -> Double.compare(difference(b, here, there), difference(a, here, there)))
                            .map(next -> new Next(
                                    next.type == END
                                            ? null
                                            : courses.eventTypes().get(next.type),
                                    next.inside.set(),
                                    next.outside.set()))
                            .toList());
        }

        private static double difference(Way next, double here, double there) {
            return Math.abs(next.inside.size / here - next.outside.size / there);
        }

        private void go(Way way, int[] cursors) {
            for (int i = 0; i < way.inside.size; i++) {
                next(way, way.inside.numbers[i], cursors).inside.add(way.inside.numbers[i]);
            }
            for (int i = 0; i < way.outside.size; i++) {
                next(way, way.outside.numbers[i], cursors).outside.add(way.outside.numbers[i]);
            }
        }

        /** Passes over the events of the type that the member stands on. */
        private Way next(Way way, int member, int[] cursors) {
            int at = cursors[member];
            int length = courses.length(member);
            int type = at < length ? courses.eventType(member, at) : END;
            while (at < length && courses.eventType(member, at) == type) {
                at++;
            }
            cursors[member] = at;
            return way.nexts.computeIfAbsent(type, unused -> new Way(way, type));
        }
    }
}
