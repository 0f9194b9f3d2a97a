package playhead.importing.mapping;

/**
 * The two events of a record that says when something began and when it ended.
 *
 * @param start with the type and the id of the end, marked as a start; the record's fields are the end's
 * @param end the event at its end
 */
public record Halves(Draft start, Draft end) implements Mapped {}
