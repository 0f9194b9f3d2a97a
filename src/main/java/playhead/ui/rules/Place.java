package playhead.ui.rules;

import playhead.audit.AuditRule;
import playhead.workspace.Occasion;
import playhead.workspace.Verdict;

/**
 * A place where a rule begins to be broken.
 *
 * @param verdict what came of the rule
 * @param at where
 */
public record Place(Verdict verdict, Occasion at) {
    /** The rule that is broken. */
    public AuditRule rule() {
        return verdict.rule();
    }

    /** The entity that broke it, {@code type/id}, or null. */
    public String entity() {
        return at.entity() == null
                ? null
                : at.entity().type() + "/" + at.entity().id();
    }
}
