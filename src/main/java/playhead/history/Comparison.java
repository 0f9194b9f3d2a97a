package playhead.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.event.EntityRef;
import playhead.fold.EntityType;

/**
 * Which entities differ between two positions, counted by type; what differs of one is worked out when it is asked for,
 * so that a hundred thousand of them cost little. The same rows in the same order as {@link Diff}. Immutable; safe for
 * several threads.
 */
public final class Comparison {
    private final Diff diff;
    private final long from;
    private final long to;
    private final List<OfType> types;

    private Comparison(Diff diff, long from, long to, List<OfType> types) {
        this.diff = diff;
        this.from = from;
        this.to = to;
        this.types = List.copyOf(types);
    }

    /**
     * Compares.
     *
     * @param from state before; may be after {@code to}
     * @param to state after
     */
    public static Comparison of(TimeIndex index, long from, long to) {
        Diff diff = new Diff(index);
        Map<EntityType, Collector> collectors = new LinkedHashMap<>();
        for (int entity : diff.between(from, to, null, -1)) {
            DiffRow.Change change = diff.change(entity, from, to);
            if (change != null) {
                collectors
                        .computeIfAbsent(index.schema().typeOf(entity), unused -> new Collector())
                        .add(entity, change);
            }
        }
        List<OfType> types = new ArrayList<>();
        collectors.forEach((type, found) -> types.add(found.result(type.name())));
        return new Comparison(diff, from, to, types);
    }

    /**
     * What differs of one entity type.
     *
     * @param type its name
     * @param added how many came
     * @param removed how many went
     * @param changed how many only changed
     * @param entities numbers of all of them by id; shared, read only
     */
    public record OfType(String type, int added, int removed, int changed, int[] entities) {
        /** How many there are. */
        public int size() {
            return entities.length;
        }
    }

    /** The types with entities that differ, by name. */
    public List<OfType> types() {
        return types;
    }

    /** What differs of one type; nothing when it has no entity that differs. */
    public OfType of(String type) {
        return types.stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElse(new OfType(type, 0, 0, 0, new int[0]));
    }

    /** Rows of one type, from an index up to and without another. */
    public List<DiffRow> rows(String type, int first, int last) {
        int[] entities = of(type).entities();
        return Arrays.stream(entities, Math.min(first, entities.length), Math.min(last, entities.length))
                .mapToObj(entity -> diff.row(entity, from, to))
                .toList();
    }

    /** Index of an entity among those of its type that differ, or -1. */
    public int indexOf(EntityRef entity) {
        int number = diff.index().find(entity);
        int[] entities = of(entity.type()).entities();
        for (int i = 0; number >= 0 && i < entities.length; i++) {
            if (entities[i] == number) {
                return i;
            }
        }
        return -1;
    }

    private static final class Collector {
        private int[] entities = new int[16];
        private int size;
        private final int[] counts = new int[DiffRow.Change.values().length];

        void add(int entity, DiffRow.Change change) {
            if (size == entities.length) {
                entities = Arrays.copyOf(entities, size * 2);
            }
            entities[size++] = entity;
            counts[change.ordinal()]++;
        }

        OfType result(String type) {
            return new OfType(
                    type,
                    counts[DiffRow.Change.ADDED.ordinal()],
                    counts[DiffRow.Change.REMOVED.ordinal()],
                    counts[DiffRow.Change.CHANGED.ordinal()],
                    Arrays.copyOf(entities, size));
        }
    }
}
