package playhead.fold;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import playhead.event.EntityNumbers;
import playhead.event.EntityRef;
import playhead.event.Identity;

/**
 * Numbers for entity types, entities and columns, given in the order of their first appearance. Grows only.
 * One writer; any number of readers, who see at least what was there when the schema (or something built on it) was
 * handed to them.
 */
public final class Schema {
    private final List<EntityType> types = new CopyOnWriteArrayList<>();
    private final Map<String, EntityType> typesByName = new ConcurrentHashMap<>();
    private final EntityNumbers entities = new EntityNumbers();
    private EntityType[] typeOf = new EntityType[16];
    private int[] memberOf = new int[16];

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
        if (Identity.same(ref, latest)) {
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

    /** The entity comes up again, and its number is known: it will be asked for next. */
    public void again(EntityRef ref, int number) {
        latest = ref;
        latestNumber = number;
    }

    /** The number of this entity, or -1. */
    public int findEntity(EntityRef ref) {
        return entities.find(ref);
    }

    /** The entity with this number. */
    public EntityRef entity(int number) {
        return entities.ref(number);
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
        return entities.size();
    }

    private int admit(EntityRef ref) {
        int number = entities.size();
        if (number == typeOf.length) {
            typeOf = Arrays.copyOf(typeOf, number * 2);
            memberOf = Arrays.copyOf(memberOf, number * 2);
        }
        EntityType type = type(ref.type());
        typeOf[number] = type;
        memberOf[number] = type.size();
        entities.admit(ref);
        type.admit(number);
        return number;
    }
}
