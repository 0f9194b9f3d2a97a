package playhead.history.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which event usually comes next in the courses of the others and does not in those of a set. An event counts as come
 * when it is anywhere behind the first event of the type that it follows, so that what happens at the same time does not
 * matter; of all types that it could follow, it is said of the one that it follows most directly.
 */
public final class MissingNext {
    /** So few others are half as good as many. */
    private static final double FEW = 5;

    private static final int MOST_TYPES = 1_000;

    private final Courses courses;
    private final int[] local;
    private final int types;
    private final Side inside;
    private final Side outside;

    private MissingNext(Courses courses, BitSet inside, BitSet outside) {
        this.courses = courses;
        this.local = new int[courses.eventTypes().size()];
        this.types = number(inside, outside);
        this.inside = new Side(inside);
        this.outside = new Side(outside);
    }

    /**
     * An event that is missing.
     *
     * @param after type that it usually follows
     * @param missing its type
     * @param inside how many of the set have the type that it follows
     * @param lacking members of the set that have that and not it
     * @param outside how many of the others have the type that it follows
     * @param others members of the others that have that and not it
     * @param first ordinal of the first event of the type it follows, among those that lack it
     * @param last the last such ordinal
     */
    public record Gap(
            String after,
            String missing,
            int inside,
            BitSet lacking,
            int outside,
            BitSet others,
            long first,
            long last) {

        /** Share of the others that has it, 0 to 1. */
        public double shareOutside() {
            return outside == 0 ? 0 : 1 - (double) others.cardinality() / outside;
        }
    }

    /**
     * What is missing, the clearest first.
     *
     * @param inside members of the set
     * @param outside members that it is held against
     * @param most at most so many
     */
    public static List<Gap> of(Courses courses, BitSet inside, BitSet outside, int most) {
        return new MissingNext(courses, inside, outside).gaps(most);
    }

    private record Candidate(int after, int missing, double score) {}

    private List<Gap> gaps(int most) {
        List<Candidate> candidates = new ArrayList<>();
        for (int missing = 0; missing < types; missing++) {
            Candidate best = null;
            for (int after = 0; after < types; after++) {
                double score = score(after, missing);
                if (score > 0 && (best == null || score > best.score())) {
                    best = new Candidate(after, missing, score);
                }
            }
            if (best != null) {
                candidates.add(best);
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::missing))
                .limit(most)
                .map(this::gap)
                .toList();
    }

    /** How many more of the set lack it than the others, weighed by how directly it follows there. */
    private double score(int after, int missing) {
        int direct = outside.direct[after * types + missing];
        if (after == missing || direct == 0 || inside.present[after] == 0) {
            return 0;
        }
        double lackIn = 1 - (double) inside.follows[after * types + missing] / inside.present[after];
        double lackOut = 1 - (double) outside.follows[after * types + missing] / outside.present[after];
        return lackOut >= 0.5
                ? 0
                : inside.present[after]
                        * Math.max(0, lackIn - lackOut)
                        * direct
                        / outside.occurrences[after]
                        * outside.present[after]
                        / (outside.present[after] + FEW);
    }

    private Gap gap(Candidate found) {
        int after = global(found.after());
        int missing = global(found.missing());
        long[] range = {Long.MAX_VALUE, 0};
        BitSet lacking = lacking(inside.members, after, missing, range);
        BitSet others = lacking(outside.members, after, missing, new long[2]);
        return new Gap(
                courses.eventTypes().get(after),
                courses.eventTypes().get(missing),
                inside.present[found.after()],
                lacking,
                outside.present[found.after()],
                others,
                range[0],
                range[1]);
    }

    /** Members with an event of one type and none of another behind it. */
    private BitSet lacking(BitSet members, int after, int missing, long[] range) {
        BitSet lacking = new BitSet();
        for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
            long place = 0;
            for (int step = 0; step < courses.length(member); step++) {
                int type = courses.eventType(member, step);
                if (place > 0 && type == missing) {
                    place = -1;
                    break;
                }
                if (place == 0 && type == after) {
                    place = courses.ordinal(member, step);
                }
            }
            if (place > 0) {
                lacking.set(member);
                range[0] = Math.min(range[0], place);
                range[1] = Math.max(range[1], place);
            }
        }
        return lacking;
    }

    private int global(int number) {
        for (int type = 0; type < local.length; type++) {
            if (local[type] == number) {
                return type;
            }
        }
        throw new IllegalStateException("type " + number);
    }

    /** Numbers the types that occur, the most frequent ones if they are very many; answers how many. */
    private int number(BitSet... sides) {
        int[] counts = new int[local.length];
        for (BitSet members : sides) {
            for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
                for (int step = 0; step < courses.length(member); step++) {
                    counts[courses.eventType(member, step)]++;
                }
            }
        }
        Arrays.fill(local, -1);
        int next = 0;
        int[] sorted = Arrays.stream(counts).sorted().toArray();
        int least = sorted.length > MOST_TYPES ? Math.max(1, sorted[sorted.length - MOST_TYPES]) : 1;
        for (int type = 0; type < counts.length && next < MOST_TYPES; type++) {
            if (counts[type] >= least) {
                local[type] = next++;
            }
        }
        return next;
    }

    /** Counts over the members of one side. */
    private final class Side {
        private final BitSet members;
        /** Members that have a type. */
        private final int[] present = new int[types];
        /** Events of a type that have another one behind them. */
        private final int[] occurrences = new int[types];
        /** Members in which the second type comes somewhere behind the first event of the first type. */
        private final int[] follows = new int[types * types];
        /** Events of the first type with one of the second directly behind. */
        private final int[] direct = new int[types * types];

        Side(BitSet members) {
            this.members = members;
            BitSet seen = new BitSet(types);
            int[] first = new int[types];
            for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
                count(member, first, seen);
            }
        }

        private void count(int member, int[] first, BitSet seen) {
            int length = courses.length(member);
            Arrays.fill(first, -1);
            int before = -1;
            for (int step = 0; step < length; step++) {
                int type = local[courses.eventType(member, step)];
                if (type >= 0 && first[type] < 0) {
                    first[type] = step;
                    present[type]++;
                }
                if (type >= 0 && before >= 0) {
                    direct[before * types + type]++;
                }
                if (before >= 0) {
                    occurrences[before]++;
                }
                before = type;
            }
            seen.clear();
            for (int step = length - 1; step >= 0; step--) {
                int type = local[courses.eventType(member, step)];
                if (type >= 0 && first[type] == step) {
                    for (int later = seen.nextSetBit(0); later >= 0; later = seen.nextSetBit(later + 1)) {
                        follows[type * types + later]++;
                    }
                }
                if (type >= 0) {
                    seen.set(type);
                }
            }
        }
    }
}
