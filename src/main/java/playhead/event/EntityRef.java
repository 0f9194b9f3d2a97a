package playhead.event;

import java.util.Objects;

/**
 * Names an entity: the id exactly as the source writes it, and the type that stands beside it. A value: equal when
 * both texts are. No record, because it holds its hash: entities are looked up several times for every event, and the
 * way to the texts is most of such a look-up.
 */
public final class EntityRef {
    private final String type;
    private final String id;
    private final int hash;

    /**
     * @param type entity type such as {@code order}; never null
     * @param id id as the source writes it, such as {@code order-0000001}; never null
     */
    public EntityRef(String type, String id) {
        this.type = Objects.requireNonNull(type, "type");
        this.id = Objects.requireNonNull(id, "id");
        hash = 31 * type.hashCode() + id.hashCode();
    }

    /** Entity type such as {@code order}. */
    public String type() {
        return type;
    }

    /** Id as the source writes it, such as {@code order-0000001}. */
    public String id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof EntityRef ref && hash == ref.hash && id.equals(ref.id) && type.equals(ref.type);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
