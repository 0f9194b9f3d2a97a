package playhead.fold;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import playhead.event.FieldPath;

/**
 * An entity type with its columns and its entities, all numbered in the order of first appearance. Grows only; one
 * writer, any number of readers.
 */
public final class EntityType {
    private final int number;
    private final String name;
    private final List<FieldPath> columns = new CopyOnWriteArrayList<>();
    private final Map<FieldPath, Integer> columnNumbers = new ConcurrentHashMap<>();
    private int[] members = new int[16];
    private volatile int size;

    EntityType(int number, String name) {
        this.number = number;
        this.name = name;
    }

    /** Number of the type. */
    public int number() {
        return number;
    }

    /** Name of the type. */
    public String name() {
        return name;
    }

    /** Number of the column for this path within the type, given if it is new. */
    public int column(FieldPath path) {
        Integer known = columnNumbers.get(path);
        if (known != null) {
            return known;
        }
        int added = columns.size();
        columns.add(path);
        columnNumbers.put(path, added);
        return added;
    }

    /** Number of the column, or -1. */
    public int findColumn(FieldPath path) {
        Integer known = columnNumbers.get(path);
        return known == null ? -1 : known;
    }

    /** Paths by column number. A live view: read only. */
    public List<FieldPath> columns() {
        return columns;
    }

    /** How many entities are of this type. */
    public int size() {
        return size;
    }

    /** Entity number of the n-th entity of this type, 0-based. */
    public int member(int index) {
        return members[index];
    }

    void admit(int entity) {
        int count = size;
        if (count == members.length) {
            members = Arrays.copyOf(members, count * 2);
        }
        members[count] = entity;
        size = count + 1;
    }
}
