package playhead.fold.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The projections in force after a list of definition documents. Immutable. */
public final class Definitions {
    /** Nothing defined: the default fold for all. */
    public static final Definitions NONE = new Definitions(Map.of());

    private final Map<String, ProjectionDefinition> byEntity;

    private Definitions(Map<String, ProjectionDefinition> byEntity) {
        this.byEntity = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byEntity));
    }

    /** These definitions with a later document: its projections replace those of the same entity types. */
    public Definitions with(ProjectionFile later) {
        Map<String, ProjectionDefinition> all = new LinkedHashMap<>(byEntity);
        later.projections().forEach(d -> all.put(d.entity(), d));
        return new Definitions(all);
    }

    /** The projections in force, in the order of the first definition of their entity types. */
    public List<ProjectionDefinition> projections() {
        return new ArrayList<>(byEntity.values());
    }

    /** The projection of an entity type, or null when the default fold applies. */
    public ProjectionDefinition projection(String entityType) {
        return byEntity.get(entityType);
    }

    /** True when no entity type has a projection. */
    public boolean isEmpty() {
        return byEntity.isEmpty();
    }
}
