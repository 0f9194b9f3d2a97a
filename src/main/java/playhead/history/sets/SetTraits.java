package playhead.history.sets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.TimeIndex;

/** In what two sets of entities of one type differ: values of fields, event types and actors in their courses. */
public final class SetTraits {
    /** A field with more values than these tells entities apart and not sets. */
    public static final int MOST_VALUES = 200;

    private SetTraits() {}

    /** What a trait is about. */
    public enum Kind {
        /** A field has a value. */
        FIELD,
        /** A field is there, whatever its value. */
        HAS,
        /** An event of a type is in the course. */
        EVENT,
        /** An event by an actor is in the course. */
        ACTOR
    }

    /**
     * Something that an entity has or has not.
     *
     * @param name of the field as a path is shown, the event type or the actor
     * @param path of the field, null for others
     * @param value of the field, null for others
     * @param inside members of the set that have it
     * @param insideOf how many could have it
     * @param outside members of the others that have it
     * @param outsideOf how many could have it
     */
    public record Trait(
            Kind kind, String name, FieldPath path, Json value, int inside, int insideOf, int outside, int outsideOf) {
        /** Share of the set, 0 to 1. */
        public double shareInside() {
            return insideOf == 0 ? 0 : (double) inside / insideOf;
        }

        /** Share of the others, 0 to 1. */
        public double shareOutside() {
            return outsideOf == 0 ? 0 : (double) outside / outsideOf;
        }

        /** How much of the difference it explains, 0 to 1. */
        public double weight() {
            return Math.abs(shareInside() - shareOutside());
        }
    }

    /**
     * The traits, the largest difference of shares first.
     *
     * @param at position at which fields are looked at; entities that are not there then have none
     * @param most at most so many
     */
    public static List<Trait> of(
            TimeIndex index, String type, Courses courses, BitSet inside, BitSet outside, long at, int most) {
        List<Trait> traits = new ArrayList<>();
        fields(index, type, courses, inside, outside, at, traits);
        happened(courses, inside, outside, traits);
        return traits.stream()
                .filter(trait -> trait.weight() > 0)
                .sorted(Comparator.comparingDouble(Trait::weight)
                        .reversed()
                        .thenComparing(Trait::kind)
                        .thenComparing(Trait::name))
                .limit(most)
                .toList();
    }

    private static void fields(
            TimeIndex index, String type, Courses courses, BitSet inside, BitSet outside, long at, List<Trait> traits) {
        BitSet here = there(index, courses, inside, at);
        BitSet others = there(index, courses, outside, at);
        int insideOf = here.cardinality();
        int outsideOf = others.cardinality();
        List<FieldPath> columns = index.columns(type);
        for (int column = 0; column < columns.size(); column++) {
            int[] has = new int[2];
            Map<Json, int[]> values = new LinkedHashMap<>();
            count(index, courses, here, column, at, values, has, 0);
            count(index, courses, others, column, at, values, has, 1);
            FieldPath path = columns.get(column);
            if (values.size() <= MOST_VALUES) {
                values.forEach((value, counts) -> traits.add(new Trait(
                        Kind.FIELD, path.toString(), path, value, counts[0], insideOf, counts[1], outsideOf)));
            }
            traits.add(new Trait(Kind.HAS, path.toString(), path, null, has[0], insideOf, has[1], outsideOf));
        }
    }

    private static BitSet there(TimeIndex index, Courses courses, BitSet members, long at) {
        BitSet there = new BitSet();
        members.stream()
                .filter(member -> index.exists(courses.entity(member), at))
                .forEach(there::set);
        return there;
    }

    private static void count(
            TimeIndex index,
            Courses courses,
            BitSet members,
            int column,
            long at,
            Map<Json, int[]> values,
            int[] has,
            int side) {
        for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
            Json value = index.value(courses.entity(member), column, at);
            if (value != null) {
                has[side]++;
                if (values.size() <= MOST_VALUES && value.bytes()[0] != '{' && value.bytes()[0] != '[') {
                    values.computeIfAbsent(value, unused -> new int[2])[side]++;
                }
            }
        }
    }

    private static void happened(Courses courses, BitSet inside, BitSet outside, List<Trait> traits) {
        int[][] types = new int[2][courses.eventTypes().size()];
        int[][] actors = new int[2][courses.actors().size()];
        int[] of = new int[2];
        List<BitSet> sides = List.of(inside, outside);
        for (int side = 0; side < 2; side++) {
            BitSet members = sides.get(side);
            of[side] = members.cardinality();
            for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
                BitSet seenTypes = new BitSet();
                BitSet seenActors = new BitSet();
                for (int step = 0; step < courses.length(member); step++) {
                    seenTypes.set(courses.eventType(member, step));
                    if (courses.actor(member, step) >= 0) {
                        seenActors.set(courses.actor(member, step));
                    }
                }
                add(types[side], seenTypes);
                add(actors[side], seenActors);
            }
        }
        add(traits, Kind.EVENT, courses.eventTypes(), types, of);
        add(traits, Kind.ACTOR, courses.actors(), actors, of);
    }

    private static void add(int[] counts, BitSet seen) {
        seen.stream().forEach(number -> counts[number]++);
    }

    private static void add(List<Trait> traits, Kind kind, List<String> names, int[][] counts, int[] of) {
        for (int number = 0; number < counts[0].length; number++) {
            traits.add(
                    new Trait(kind, names.get(number), null, null, counts[0][number], of[0], counts[1][number], of[1]));
        }
    }

    /** The members of a set that have a trait, as the sets are compared at a position. */
    public static BitSet having(TimeIndex index, Courses courses, Trait trait, BitSet members, long at) {
        BitSet having = new BitSet();
        int column = trait.path() == null ? -1 : courses.column(trait.path());
        members.stream()
                .filter(member -> column >= 0
                        ? fits(trait, index.value(courses.entity(member), column, at))
                        : courses.has(member, trait))
                .forEach(having::set);
        return having;
    }

    private static boolean fits(Trait trait, Json value) {
        return value != null && (trait.kind() == Kind.HAS || value.equals(trait.value()));
    }
}
