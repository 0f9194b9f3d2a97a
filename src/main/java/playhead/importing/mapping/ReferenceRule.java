package playhead.importing.mapping;

/**
 * A column that names a further entity.
 *
 * @param column member name
 * @param type entity type, or null to read it from the id
 * @param role part that the entity plays; may be empty
 * @param normalize brings ids to one form, or null
 */
public record ReferenceRule(String column, String type, String role, Normalize normalize) {}
