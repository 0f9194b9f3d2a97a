package playhead.workspace;

import java.util.List;
import playhead.audit.AuditRule;

/**
 * What came of holding a log against a rule.
 *
 * @param rule the rule
 * @param looked at so many states or events
 * @param breaks where it begins to be broken, in the order of the log
 * @param entities how many entities broke it
 * @param open how many of the breaks still last; 0 for events, which are over
 * @param unjudged what could not be judged, a line each
 * @param problem why it cannot be judged at all, or null
 */
public record Verdict(
        AuditRule rule,
        long looked,
        List<Occasion> breaks,
        long entities,
        long open,
        List<String> unjudged,
        String problem) {
    public Verdict {
        breaks = List.copyOf(breaks);
        unjudged = List.copyOf(unjudged);
    }

    /** Whether it holds everywhere. */
    public boolean ok() {
        return problem == null && breaks.isEmpty();
    }
}
