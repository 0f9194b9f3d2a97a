package playhead.fold;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import playhead.event.EntityRef;

/**
 * Numbers for entity types, entities and columns, given in the order of their first appearance. Grows only.
 * One writer; any number of readers, who see at least what was there when the schema (or something built on it) was
 * handed to them. Entities lie in flat arrays with an open hash table, since there may be millions.
 */
public final class Schema {
    private final List<EntityType> types = new CopyOnWriteArrayList<>();
    private final Map<String, EntityType> typesByName = new ConcurrentHashMap<>();
    private EntityRef[] refs = new EntityRef[16];
    private EntityType[] typeOf = new EntityType[16];
    private int[] memberOf = new int[16];
    private int[] table = new int[64];
    /** Written after the arrays, read before them: what is below it is complete for every reader. */
    private volatile int size;

    private EntityRef latest;
    private int latestNumber;

    /** The type with this name, made if it is new. */
    public EntityType type(String name) {
        EntityType type = typesByName.get(name);
        if (type == null) {
            type = new EntityType(types.size(), name);
            types.add(type);
            typesByName.put(name, type);
        }
        return type;
    }

    /** The type with this name, or null. */
    public EntityType findType(String name) {
        return typesByName.get(name);
    }

    /** All types by number. The list is a live view: read only. */
    public List<EntityType> types() {
        return types;
    }

    /** The number of this entity, given if it is new. */
    public int entity(EntityRef ref) {
        if (ref == latest) {
            return latestNumber;
        }
        int number = findEntity(ref);
        if (number < 0) {
            number = admit(ref);
        }
        latest = ref;
        latestNumber = number;
        return number;
    }

    /** The number of this entity, or -1. */
    public int findEntity(EntityRef ref) {
        int known = size;
        int[] slots = table;
        for (int at = spread(ref) & (slots.length - 1); slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
            int number = slots[at] - 1;
            if (number < known && refs[number].equals(ref)) {
                return number;
            }
        }
        return -1;
    }

    /** The entity with this number. */
    public EntityRef entity(int number) {
        return refs[number];
    }

    /** The type of the entity with this number. */
    public EntityType typeOf(int number) {
        return typeOf[number];
    }

    /** Which entity of its type this is, 0-based: the opposite of {@link EntityType#member}. */
    public int memberOf(int number) {
        return memberOf[number];
    }

    /** How many entities there are. */
    public int entityCount() {
        return size;
    }

    private int admit(EntityRef ref) {
        int number = size;
        if (number == refs.length) {
            refs = Arrays.copyOf(refs, number * 2);
            typeOf = Arrays.copyOf(typeOf, number * 2);
            memberOf = Arrays.copyOf(memberOf, number * 2);
        }
        EntityType type = type(ref.type());
        refs[number] = ref;
        typeOf[number] = type;
        memberOf[number] = type.size();
        if (number * 2 >= table.length) {
            grow(number);
        }
        insert(table, ref, number);
        size = number + 1;
        type.admit(number);
        return number;
    }

    private void grow(int count) {
        int[] larger = new int[table.length * 2];
        for (int number = 0; number < count; number++) {
            insert(larger, refs[number], number);
        }
        table = larger;
    }

    private static void insert(int[] slots, EntityRef ref, int number) {
        int at = spread(ref) & (slots.length - 1);
        while (slots[at] != 0) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = number + 1;
    }

    private static int spread(EntityRef ref) {
        int hash = ref.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
