package playhead.audit;

/**
 * Something that is told when it happens.
 *
 * @param name tells it from others
 * @param subject what it is about
 * @param when what must hold; null for every event of the subject
 * @param each whether it is told each time, or only the first
 */
public record Watch(String name, Subject subject, String when, boolean each) {}
