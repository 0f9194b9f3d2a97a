package playhead.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import playhead.event.FieldPath;
import playhead.expression.Aggregate;
import playhead.expression.Names;

/**
 * Names over the states of one entity type: its fields by path, objects that hold fields, and {@code entity},
 * {@code type}, {@code version}, {@code lastPosition}, {@code lastType}, {@code lastActor}. A field hides a name of
 * ours. Slots are given as they are asked for. For one thread.
 */
public final class StateNames implements Names {
    private static final List<String> OURS =
            List.of("entity", "type", "version", "lastPosition", "lastType", "lastActor");

    private final TypeIndex type;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Slot> bySlot = new ArrayList<>();
    private final List<Aggregate> aggregates = new ArrayList<>();
    private final List<Integer> aggregateSlots = new ArrayList<>();
    private final List<BitSet> members = new ArrayList<>();
    private Function<String, BitSet> sets = name -> null;
    private boolean aggregating;

    StateNames(TypeIndex type) {
        this.type = type;
    }

    /**
     * Names for a type of an index.
     *
     * @throws IllegalArgumentException when the index has no such type
     */
    public static StateNames of(TimeIndex index, String type) {
        TypeIndex known = index.type(type);
        if (known == null) {
            throw new IllegalArgumentException("no entity type " + type);
        }
        return new StateNames(known);
    }

    @Override
    public int slot(String name) {
        Integer known = slots.get(name);
        if (known != null) {
            return known;
        }
        Slot slot = find(name);
        if (slot == null) {
            return -1;
        }
        slots.put(name, bySlot.size());
        bySlot.add(slot);
        return bySlot.size() - 1;
    }

    /**
     * Lets conditions name sets.
     *
     * @param known by name, numbers of the entities in it; null for a set that there is not
     */
    public StateNames know(Function<String, BitSet> known) {
        sets = known;
        return this;
    }

    @Override
    public int setSlot(String set) {
        BitSet known = sets.apply(set);
        if (known == null) {
            return -1;
        }
        members.add(known);
        bySlot.add(new Slot(Fixed.MEMBER, members.size() - 1, new int[0], List.of()));
        return bySlot.size() - 1;
    }

    /** Entities of a set, by the number that its slot has. */
    BitSet set(int number) {
        return members.get(number);
    }

    @Override
    public int aggregateSlot(Aggregate aggregate) {
        if (!aggregating || aggregate.function() != Aggregate.Function.COUNT && column(aggregate.field()) < 0) {
            return -1;
        }
        int number = aggregates.indexOf(aggregate);
        if (number < 0) {
            number = aggregates.size();
            aggregates.add(aggregate);
            bySlot.add(new Slot(Fixed.AGGREGATE, number, new int[0], List.of()));
            aggregateSlots.add(bySlot.size() - 1);
        }
        return aggregateSlots.get(number);
    }

    /** All names that there are: fields as they are shown, then ours. */
    @Override
    public List<String> known() {
        List<String> names = new ArrayList<>();
        type.paths().forEach(path -> names.add(path.toString()));
        names.addAll(OURS);
        return names;
    }

    /** The same names with sum, count, min and max over the type. */
    StateNames aggregating() {
        aggregating = true;
        return this;
    }

    /** Aggregates asked for so far. */
    List<Aggregate> aggregates() {
        return aggregates;
    }

    /** True when something of a single entity was asked for. */
    boolean readsRows() {
        return bySlot.stream().anyMatch(slot -> slot.fixed() != Fixed.AGGREGATE);
    }

    /** True when something was asked for that each version has of its own, whatever it says of fields. */
    boolean readsVersions() {
        return bySlot.stream()
                .anyMatch(slot -> slot.fixed() != null && slot.fixed().ofVersion());
    }

    /** Slots of the id and of every column, whatever the fields are called. */
    int[] everySlot() {
        int[] every = new int[type.columnCount() + 1];
        for (int i = 0; i < every.length; i++) {
            every[i] = bySlot.size();
            bySlot.add(
                    i == 0
                            ? new Slot(Fixed.ENTITY, -1, new int[0], List.of())
                            : new Slot(
                                    null,
                                    i - 1,
                                    new int[0],
                                    type.paths().get(i - 1).parts()));
        }
        return every;
    }

    /** Number of the column that a field name means, or -1. */
    int column(String field) {
        int column = type.findColumn(FieldPath.parse(field));
        return column >= 0 ? column : type.findColumn(FieldPath.of(field));
    }

    /** What the slots given so far read. */
    Slot[] slots() {
        return bySlot.toArray(Slot[]::new);
    }

    Slot get(int slot) {
        return bySlot.get(slot);
    }

    /** All columns that the slots given so far read. */
    int[] columns() {
        TreeSet<Integer> columns = new TreeSet<>();
        for (Slot slot : bySlot) {
            if (slot.column() >= 0 && slot.fixed() == null) {
                columns.add(slot.column());
            }
            for (int part : slot.parts()) {
                columns.add(part);
            }
        }
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    private Slot find(String name) {
        Slot field = field(FieldPath.parse(name));
        if (field == null) {
            field = field(FieldPath.of(name));
        }
        int ours = OURS.indexOf(name);
        return field != null || ours < 0 ? field : new Slot(Fixed.values()[ours], -1, new int[0], List.of());
    }

    private Slot field(FieldPath path) {
        List<Integer> parts = new ArrayList<>();
        int depth = path.parts().size();
        for (int i = 0; i < type.columnCount(); i++) {
            List<String> other = type.paths().get(i).parts();
            if (other.size() > depth && other.subList(0, depth).equals(path.parts())) {
                parts.add(i);
            }
        }
        int column = type.findColumn(path);
        return column < 0 && parts.isEmpty()
                ? null
                : new Slot(
                        null, column, parts.stream().mapToInt(Integer::intValue).toArray(), path.parts());
    }

    /** Names of ours, first in the order of {@link #OURS}. */
    enum Fixed {
        ENTITY,
        TYPE,
        VERSION,
        LAST_POSITION,
        LAST_TYPE,
        LAST_ACTOR,
        /** A value over the whole type; the slot's column is its number. */
        AGGREGATE,
        /** Whether the entity is in a set; the slot's column is the set's number. */
        MEMBER;

        /** True for what each version has of its own. */
        boolean ofVersion() {
            return this == VERSION || this == LAST_POSITION || this == LAST_TYPE || this == LAST_ACTOR;
        }
    }

    /**
     * What a slot reads.
     *
     * @param fixed one of ours, or null
     * @param column the column of the path itself, or -1
     * @param parts columns below the path
     * @param path keys of the path
     */
    record Slot(Fixed fixed, int column, int[] parts, List<String> path) {}
}
