package playhead.ui.rules;

import java.util.ArrayList;
import java.util.List;
import playhead.audit.AuditRule;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.Verdict;

/**
 * A rule with what is known of it.
 *
 * @param rule the rule
 * @param verdict null while it was not held against the log
 */
record RuleLine(AuditRule rule, Verdict verdict) {
    Outcome outcome() {
        return Outcome.of(verdict);
    }

    /** The outcome in words, with a sign. */
    String said(Words words) {
        int broken = verdict == null ? 0 : verdict.breaks().size();
        return words.text("rules.outcome." + outcome().id(), broken, Shown.number(broken));
    }

    /** What it is about. */
    String subject(Words words) {
        if (!rule.subject().isEvents()) {
            return Display.safe(rule.subject().entity());
        }
        return rule.subject().events().isEmpty()
                ? words.text("rules.everyEvent")
                : Display.safe(String.join(", ", rule.subject().events()));
    }

    /** A count of the verdict, nothing where there is none. */
    String count(long count) {
        return verdict == null || verdict.problem() != null ? "" : Shown.number(count);
    }

    /** Why it cannot be judged, what could not be compared, and what it says. */
    String remark(Words words) {
        List<String> parts = new ArrayList<>();
        if (verdict != null) {
            if (verdict.problem() != null) {
                parts.add(words.said(verdict.problem()));
            }
            verdict.unjudged().forEach(line -> parts.add(words.said(line)));
        }
        if (rule.says() != null) {
            parts.add(Display.safe(rule.says()));
        }
        return String.join("; ", parts);
    }
}
