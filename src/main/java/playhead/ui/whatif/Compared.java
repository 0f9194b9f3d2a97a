package playhead.ui.whatif;

import java.util.List;
import playhead.branch.NamedBranch;
import playhead.history.DiffRow;
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
 */
record Compared(List<DiffRow> rows, BlastRadius reach, int touched, List<String> problems, List<String> warnings) {
    /** @param other another what-if to compare with, null for the log */
    static Answer<Compared> of(Folded folded, NamedBranch asked, NamedBranch other, long at) {
        return folded.of(asked.branch())
                .then(session -> other == null
                        ? compared(session, session.differences(at), at)
                        : folded.other(other.branch())
                                .then(known -> compared(session, session.differences(at, known), at)));
    }

    private static Answer<Compared> compared(BranchSession session, List<DiffRow> rows, long at) {
        return Answer.of(
                new Compared(rows, session.blastRadius(at), session.touched().size(), session.problems(3), List.of()));
    }
}
