package playhead.fold.rules;

import java.util.List;
import java.util.Map;

/** The compiled rules of one entity type. Immutable; made by {@link ProjectionFile}. */
public final class ProjectionDefinition {
    private final String entity;
    private final List<Column> columns;
    private final RuleNames names;
    private final Map<String, List<RoleRules>> rules;

    ProjectionDefinition(String entity, List<Column> columns, RuleNames names, Map<String, List<RoleRules>> rules) {
        this.entity = entity;
        this.columns = List.copyOf(columns);
        this.names = names;
        this.rules = Map.copyOf(rules);
    }

    /** The entity type. */
    public String entity() {
        return entity;
    }

    /** Its columns in the order of the definition. */
    public List<Column> columns() {
        return columns;
    }

    RuleNames names() {
        return names;
    }

    /** What events of this type do; empty when nothing. */
    List<RoleRules> rules(String eventType) {
        return rules.getOrDefault(eventType, List.of());
    }
}
