package playhead.event;

import java.util.Objects;

/**
 * Names an entity: the id exactly as the source writes it, and the type that stands beside it.
 *
 * @param type entity type such as {@code order}; never null
 * @param id id as the source writes it, such as {@code order-0000001}; never null
 */
public record EntityRef(String type, String id) {
    public EntityRef {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
    }

    /** Written out: entities are looked up for every event, and what Java makes for a record starts slowly. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof EntityRef ref && id.equals(ref.id) && type.equals(ref.type);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + id.hashCode();
    }
}
