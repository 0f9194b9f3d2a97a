package playhead.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.EntityRef;

/**
 * Numbers for entity types, entities and columns, given in the order of their first appearance. Grows only.
 * One writer; readers on other threads must be handed the schema after the writing.
 */
public final class Schema {
    private final List<EntityType> types = new ArrayList<>();
    private final Map<String, EntityType> typesByName = new HashMap<>();
    private final List<EntityRef> entities = new ArrayList<>();
    private final Map<EntityRef, Integer> entityNumbers = new HashMap<>();

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
        Integer known = entityNumbers.get(ref);
        if (known != null) {
            return known;
        }
        int number = entities.size();
        entities.add(ref);
        entityNumbers.put(ref, number);
        type(ref.type()).admit(number);
        return number;
    }

    /** The number of this entity, or -1. */
    public int findEntity(EntityRef ref) {
        Integer known = entityNumbers.get(ref);
        return known == null ? -1 : known;
    }

    /** The entity with this number. */
    public EntityRef entity(int number) {
        return entities.get(number);
    }

    /** How many entities there are. */
    public int entityCount() {
        return entities.size();
    }
}
