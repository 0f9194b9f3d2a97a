package playhead.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The watches and rules that are in force after a list of documents. Immutable. */
public final class AuditDefinitions {
    /** Nothing is watched, and there are no rules. */
    public static final AuditDefinitions NONE = new AuditDefinitions(Map.of(), Map.of());

    private final Map<String, Watch> watches;
    private final Map<String, AuditRule> rules;

    private AuditDefinitions(Map<String, Watch> watches, Map<String, AuditRule> rules) {
        this.watches = Collections.unmodifiableMap(new LinkedHashMap<>(watches));
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** These with those of a later document, which replace those of the same name. */
    public AuditDefinitions with(AuditFile later) {
        Map<String, Watch> allWatches = new LinkedHashMap<>(watches);
        later.watches().forEach(watch -> allWatches.put(watch.name(), watch));
        Map<String, AuditRule> allRules = new LinkedHashMap<>(rules);
        later.rules().forEach(rule -> allRules.put(rule.name(), rule));
        return new AuditDefinitions(allWatches, allRules);
    }

    /** Whether there is nothing to hold a log against. */
    public boolean isEmpty() {
        return watches.isEmpty() && rules.isEmpty();
    }

    /** The watches, in the order in which their names first appeared. */
    public List<Watch> watches() {
        return new ArrayList<>(watches.values());
    }

    /** The rules, in the order in which their names first appeared. */
    public List<AuditRule> rules() {
        return new ArrayList<>(rules.values());
    }
}
