package playhead.saga.define;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of sagas that are declared after a list of documents. Immutable. */
public final class SagaDefinitions {
    /** Nothing declared. */
    public static final SagaDefinitions NONE = new SagaDefinitions(Map.of());

    private final Map<String, SagaDefinition> byName;

    private SagaDefinitions(Map<String, SagaDefinition> byName) {
        this.byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** These with those of a later document, which replace those of the same name. */
    public SagaDefinitions with(List<SagaDefinition> later) {
        Map<String, SagaDefinition> all = new LinkedHashMap<>(byName);
        later.forEach(definition -> all.put(definition.name(), definition));
        return new SagaDefinitions(all);
    }

    /** In the order in which their names first appeared. */
    public List<SagaDefinition> all() {
        return new ArrayList<>(byName.values());
    }
}
