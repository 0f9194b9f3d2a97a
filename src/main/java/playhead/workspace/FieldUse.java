package playhead.workspace;

/**
 * What a field of an entity type is good for in sums.
 *
 * @param field as it is shown
 * @param numeric whether it ever held a number
 * @param names whether its values name things, so that their sum would mean nothing
 * @param currency the field that says in which currency it is, or null
 */
public record FieldUse(String field, boolean numeric, boolean names, String currency) {}
