package playhead.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Reference;
import playhead.history.FieldChange;
import playhead.history.HistoryRow;

/**
 * What some events, such as those of a step of a saga, changed together in all entities that they name. What others did to the
 * same entities meanwhile is left out.
 *
 * @param session is asked
 */
public record StepChanges(Session session) {
    private static final int MOST_EVENTS = 200;
    private static final int MOST_ENTITIES = 50;

    private record Place(EntityRef entity, String field) {}

    /**
     * Asks; slow, for worker threads.
     *
     * @param positions of the events, ascending; of very many only the first are looked at
     */
    public List<StepChange> of(List<Long> positions) {
        Set<Long> looked = new LinkedHashSet<>(positions.subList(0, Math.min(MOST_EVENTS, positions.size())));
        Map<Place, StepChange> changes = new LinkedHashMap<>();
        for (EntityRef entity : entities(looked)) {
            String reference = entity.type() + "/" + entity.id();
            if (session.history(reference, null, Replay.RECORDED)
                    instanceof Answer.Given<List<HistoryRow>>(List<HistoryRow> rows, var warnings)) {
                rows.stream()
                        .filter(row -> looked.contains(row.position()))
                        .forEach(row -> row.changes().forEach(change -> add(changes, entity, row.position(), change)));
            }
        }
        changes.values().removeIf(change -> Objects.equals(change.before(), change.after()));
        return new ArrayList<>(changes.values());
    }

    private static void add(Map<Place, StepChange> changes, EntityRef entity, long position, FieldChange change) {
        String field = change.field().toString();
        changes.merge(
                new Place(entity, field),
                new StepChange(entity, field, change.old(), change.now(), position),
                (first, last) -> new StepChange(entity, field, first.before(), last.after(), last.position()));
    }

    private Set<EntityRef> entities(Set<Long> positions) {
        Set<EntityRef> entities = new LinkedHashSet<>();
        for (long position : positions) {
            EventQuery one = new EventQuery(null, position, position, null, Replay.RECORDED);
            if (session.events(one) instanceof Answer.Given<EventHits>(EventHits hits, var warnings)
                    && hits.size() > 0
                    && entities.size() < MOST_ENTITIES) {
                Event event = hits.event(0);
                if (event.stream() != null) {
                    entities.add(event.stream());
                }
                event.references().stream().map(Reference::entity).forEach(entities::add);
            }
        }
        return entities;
    }
}
