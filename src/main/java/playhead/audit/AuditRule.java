package playhead.audit;

/**
 * Something that should hold always.
 *
 * @param name tells it from others
 * @param subject what it is about
 * @param always what should hold
 * @param says a sentence for people, or null
 */
public record AuditRule(String name, Subject subject, String always, String says) {}
