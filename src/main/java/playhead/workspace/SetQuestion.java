package playhead.workspace;

/**
 * Asks how the entities of a set differ.
 *
 * @param type entity type that is looked at
 * @param inside the set
 * @param outside what it is held against, or null for all others of the type
 * @param moment when fields are looked at, and up to when events
 */
public record SetQuestion(String type, IdSet inside, IdSet outside, Moment moment) {}
