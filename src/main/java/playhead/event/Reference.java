package playhead.event;

import java.util.Objects;

/**
 * An event's reference to an entity that is not its home stream.
 *
 * @param entity what is referred to
 * @param role what part the entity plays in the event, such as {@code creditor}; never null, may be empty
 */
public record Reference(EntityRef entity, String role) {
    public Reference {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(role, "role");
    }
}
