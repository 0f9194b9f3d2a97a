package playhead.audit;

import java.util.List;

/**
 * What a condition is about: the entities of a type as they are after each event on them, or events.
 *
 * @param entity an entity type, or null for events
 * @param events types of the events that are looked at; empty for all of them, or when it is about entities
 */
public record Subject(String entity, List<String> events) {
    public Subject {
        events = List.copyOf(events);
    }

    /** Whether it is events. */
    public boolean isEvents() {
        return entity == null;
    }
}
