package playhead.lab.rules;

/**
 * What somebody wants of a service: a command.
 *
 * @param type imperative, such as {@code ReserveStock}
 * @param stream the one whose state decides
 * @param payload what it says
 * @param now the time in milliseconds, since no decider has a clock
 */
public record Ask(String type, String stream, Facts payload, long now) {}
