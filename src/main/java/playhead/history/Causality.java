package playhead.history;

/**
 * Where an event came from and what it led to, both trees beginning with the event itself.
 *
 * @param causes the event, its causes, their causes
 * @param effects the event, its effects, their effects
 */
public record Causality(CauseNode causes, CauseNode effects) {}
