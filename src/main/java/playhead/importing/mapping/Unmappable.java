package playhead.importing.mapping;

/**
 * A record that reads well but cannot become an event.
 *
 * @param reason one line for people: which field, what is wrong with it
 */
public record Unmappable(String reason) implements Mapped {}
