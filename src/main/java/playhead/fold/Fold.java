package playhead.fold;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Reference;

/**
 * The one fold: sends what an event changes to a sink. Entity types with a projection of their own are left to it,
 * all others to the standard projection. Every entity that an event names is touched. When a rule fails for an
 * entity, what it said of this entity at this event is dropped, and the entity keeps its state from there on; other
 * entities go on. One instance a sink and thread.
 */
public final class Fold {
    private final Schema schema;
    private final Projection standard;
    private final Map<String, Projection> ruled;
    private final FoldGuard guard = new FoldGuard();
    private final Set<String> done = new HashSet<>();

    /**
     * @param schema numbers of entities and columns; the projections must use the same
     * @param standard what events mean for entity types without a rule
     * @param ruled projections by entity type; each must change entities of its type only
     */
    public Fold(Schema schema, Projection standard, Map<String, Projection> ruled) {
        this.schema = schema;
        this.standard = standard;
        this.ruled = Map.copyOf(ruled);
    }

    /** The fold when nothing is defined. */
    public static Fold standard(Schema schema) {
        return new Fold(schema, new DefaultProjection(schema), Map.of());
    }

    /** Where entities and columns have their numbers. */
    public Schema schema() {
        return schema;
    }

    /** Sends the changes of one event whose position rules cannot ask for. */
    public void apply(Event event, StateView before, ChangeSink sink) {
        apply(0, event, before, sink);
    }

    /**
     * Sends the changes of one event.
     *
     * @param position its position, from 1, for rules that ask for it
     */
    public void apply(long position, Event event, StateView before, ChangeSink sink) {
        if (ruled.isEmpty()) {
            standard.project(position, event, before, sink);
            return;
        }
        touchAll(event, sink);
        done.clear();
        EntityRef home = event.stream();
        if (home != null) {
            if (ruled.containsKey(home.type())) {
                applyRule(home.type(), position, event, before, sink);
            } else {
                standard.project(position, event, before, sink);
            }
        }
        for (Reference reference : event.references()) {
            applyRule(reference.entity().type(), position, event, before, sink);
        }
    }

    private void touchAll(Event event, ChangeSink sink) {
        if (event.stream() != null) {
            sink.touch(schema.entity(event.stream()));
        }
        for (Reference reference : event.references()) {
            sink.touch(schema.entity(reference.entity()));
        }
    }

    private void applyRule(String type, long position, Event event, StateView before, ChangeSink sink) {
        Projection rule = ruled.get(type);
        if (rule != null && done.add(type)) {
            guard.begin(before);
            rule.project(position, event, before, guard);
            guard.flush(sink);
        }
    }
}
