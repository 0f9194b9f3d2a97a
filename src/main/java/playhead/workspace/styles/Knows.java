package playhead.workspace.styles;

/**
 * How much a participant knows of the others.
 *
 * @param service the participant
 * @param types types of messages that it sent or got
 * @param partners services that it sent to or got from
 */
public record Knows(String service, int types, int partners) {}
