package playhead.ui.whatif;

import java.util.List;
import playhead.branch.NamedBranch;
import playhead.history.DiffRow;
import playhead.lab.rules.Rule;
import playhead.workspace.Answer;
import playhead.workspace.BlastRadius;
import playhead.workspace.BranchSession;

/**
 * What a what-if comes to at a moment. Worked out away from the window.
 *
 * @param rows what differs
 * @param reach how far it reaches against the log
 * @param touched entities that were folded again
 * @param problems rules that fail in it, a line each
 * @param warnings what is to be said of what is supposed
 * @param commands how many were decided again
 * @param bounded whether more commands would have followed
 * @param rules those that can be supposed to be otherwise, none where nobody knows them
 */
record Compared(
        List<DiffRow> rows,
        BlastRadius reach,
        int touched,
        List<String> problems,
        List<String> warnings,
        int commands,
        boolean bounded,
        List<Rule> rules) {
    /** @param other another what-if to compare with, null for the log */
    static Answer<Compared> of(Folded folded, NamedBranch asked, NamedBranch other, long at) {
        return folded.of(asked.branch())
                .then(session -> other == null
                        ? compared(folded, session, session.differences(at), at)
                        : folded.other(other.branch())
                                .then(known -> compared(folded, session, session.differences(at, known), at)));
    }

    private static Answer<Compared> compared(Folded folded, BranchSession session, List<DiffRow> rows, long at) {
        return Answer.of(new Compared(
                rows,
                session.blastRadius(at),
                session.touched().size(),
                session.problems(3),
                List.of(),
                session.commands(),
                session.isBounded(),
                folded.rules()));
    }
}
