package playhead.ui.rules;

import java.util.ArrayList;
import java.util.List;
import playhead.audit.AuditRule;
import playhead.workspace.Answer;
import playhead.workspace.Audit;
import playhead.workspace.Coverage;
import playhead.workspace.Replay;
import playhead.workspace.RuleValues;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;
import playhead.workspace.Verdict;

/**
 * What came of holding a log against rules once. Immutable.
 *
 * @param audit what did it
 * @param to the last ordinal that was looked at
 * @param verdicts in the order of the rules
 * @param coverage what the sources leave open
 */
record Findings(Audit audit, long to, List<Verdict> verdicts, Coverage coverage) {
    Findings {
        verdicts = List.copyOf(verdicts);
    }

    /** Holds the log against all rules; refused when the watch stopped it. */
    static Answer<Findings> of(Answer<Audit> with, Session session, long to, SearchWatch watch) {
        return with.then(audit -> audit.verdicts(to, watch)
                .then(verdicts -> Answer.of(
                        new Findings(audit, to, verdicts, session.analysis().coverage()))));
    }

    /** The order in which places are counted. */
    Replay replay() {
        return audit.replay();
    }

    /** Whether everything was looked at that there was. */
    boolean isWhole() {
        return to == audit.end();
    }

    /** The places of a rule, or of all, in the order of the rules. */
    List<Place> places(AuditRule of) {
        List<Place> places = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (of == null || verdict.rule().equals(of)) {
                verdict.breaks().forEach(broken -> places.add(new Place(verdict, broken)));
            }
        }
        return places;
    }

    /** Reads what the condition of a rule speaks of. */
    RuleValues values(AuditRule rule) {
        return audit.values(rule);
    }

    /** How often rules are broken. */
    long broken() {
        return verdicts.stream().mapToLong(verdict -> verdict.breaks().size()).sum();
    }
}
