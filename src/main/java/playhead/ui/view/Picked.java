package playhead.ui.view;

/**
 * A value that is selected in a view.
 *
 * @param type the entity type whose state it is of, or null when it is of an event
 * @param condition what is true of all rows with it
 * @param value as it is shown
 */
public record Picked(String type, String condition, String value) {}
