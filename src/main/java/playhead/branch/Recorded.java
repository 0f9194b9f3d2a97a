package playhead.branch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.history.TimeIndex;
import playhead.history.Told;

/**
 * What an event made of an entity, as the index has it: where nothing is defined for the type, an event that overwrites fields
 * says the same in any course, so it need not be read again. For one thread.
 */
final class Recorded {
    private final TimeIndex index;
    private final Merges merges;
    private final Predicate<String> plain;
    /** By type: the top-level key of each column, as a number; those of the branch alone are at the end. */
    private final Map<String, Keys> keys = new HashMap<>();

    /** @param plain whether nothing is defined for an entity type, neither as recorded nor in the branch */
    Recorded(TimeIndex index, Merges merges, Predicate<String> plain) {
        this.index = index;
        this.merges = merges;
        this.plain = plain;
    }

    /** A value that the index has, looked up when it is asked for. */
    record Later(TimeIndex index, int entity, int column, long position) {
        Json value() {
            return index.value(entity, column, position);
        }
    }

    /** Columns by the key of the payload that they stand under. */
    private static final class Keys {
        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] of = {};
        /** By key: the last event that said it. */
        private long[] said = {};

        void grow(List<FieldPath> columns) {
            if (of.length < columns.size()) {
                of = columns.stream()
                        .mapToInt(path -> numbers.computeIfAbsent(path.parts().getFirst(), fresh -> numbers.size()))
                        .toArray();
                said = new long[numbers.size()];
            }
        }
    }

    /** Whether what the event at a position made of an entity holds in the branch as well. */
    boolean holds(BranchEntity entity, int number, long position) {
        return plain.test(entity.ref().type()) && (index.homeNumber(position) != number || merges.has((int) position));
    }

    /**
     * Lets an entity become what the event at a position made of it.
     *
     * @param number of the entity in the index
     * @param columns of its type in the branch, those of the index first
     */
    void apply(BranchEntity entity, int number, long position, List<FieldPath> columns) {
        entity.touch(position);
        Keys of = keys.computeIfAbsent(entity.ref().type(), fresh -> new Keys());
        of.grow(columns);
        boolean any = false;
        for (int column = 0; column < of.of.length; column++) {
            if (index.told(number, column, position) == Told.VALUE) {
                of.said[of.of[column]] = position;
                entity.set(position, column, new Later(index, number, column, position));
                any = true;
            }
        }
        // What stood under a key that was overwritten, and was not said again, is gone.
        for (int column = 0; any && column < of.of.length; column++) {
            if (of.said[of.of[column]] == position
                    && entity.has(column)
                    && index.told(number, column, position) != Told.VALUE) {
                entity.set(position, column, null);
            }
        }
    }
}
