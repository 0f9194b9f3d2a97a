package playhead.fold.rules;

import java.util.List;

/**
 * What an event does to the entity in a role.
 *
 * @param role role of the reference; {@code stream} is the home stream; null is the home stream if it is of the type,
 *     else every reference to an entity of the type
 * @param delete true when the entity ends; then there are no assignments
 * @param assignments fields that are set
 */
record RoleRules(String role, boolean delete, List<Assignment> assignments) {
    static final String HOME = "stream";

    RoleRules {
        assignments = List.copyOf(assignments);
    }
}
