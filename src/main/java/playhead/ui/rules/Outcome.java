package playhead.ui.rules;

import java.util.Locale;
import playhead.workspace.Verdict;

/** What is known of a rule; the gravest first. */
enum Outcome {
    BROKEN,
    /** The log has no name of the condition, or the condition is none. */
    PROBLEM,
    /** There is no state and no event that it is about: that it is not broken says nothing. */
    NOTHING,
    HOLDS,
    UNCHECKED;

    /** The outcome of a verdict, null for none yet. */
    static Outcome of(Verdict verdict) {
        if (verdict == null) {
            return UNCHECKED;
        }
        if (verdict.problem() != null) {
            return PROBLEM;
        }
        if (!verdict.ok()) {
            return BROKEN;
        }
        return verdict.looked() == 0 ? NOTHING : HOLDS;
    }

    /** Stable name. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
