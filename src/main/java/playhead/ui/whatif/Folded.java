package playhead.ui.whatif;

import java.util.List;
import playhead.branch.Branch;
import playhead.lab.rules.Rule;
import playhead.workspace.Answer;
import playhead.workspace.BranchSession;
import playhead.workspace.Decisions;
import playhead.workspace.Session;
import playhead.workspace.WhatIf;
import playhead.workspace.Workspace;

/** What was folded of the what-if that is open, so that moving the playhead folds nothing again. For worker threads. */
final class Folded {
    private final Workspace workspace;
    private WhatIf engine;
    private Branch folded;
    private Answer<BranchSession> answer;
    /** Guards what follows: nobody who asks for rows waits for it. */
    private final Object states = new Object();

    private Branch wholeOf;
    private Session whole;

    Folded(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Folds a branch, unless it is the one that was folded last. */
    synchronized Answer<BranchSession> of(Branch branch) {
        if (!branch.equals(folded)) {
            answer = engine().of(branch);
            folded = branch;
        }
        return answer;
    }

    /** Rules that can be supposed to be otherwise; none where nobody knows them. */
    List<Rule> rules() {
        return engine().decisions() instanceof Answer.Given<Decisions>(Decisions made, var warnings)
                ? made.rules()
                : List.of();
    }

    /** Folds a branch that another one is compared with. */
    synchronized Answer<BranchSession> other(Branch branch) {
        return engine().of(branch);
    }

    /** All states of a branch. */
    Session whole(Branch branch) {
        synchronized (states) {
            if (!branch.equals(wholeOf)) {
                whole = engine().whole(branch);
                wholeOf = branch;
            }
            return whole;
        }
    }

    /** Reads ahead; nobody who asks waits for it. */
    Answer<Boolean> prepare() {
        engine().prepare();
        return Answer.of(true);
    }

    private synchronized WhatIf engine() {
        if (engine == null) {
            engine = workspace.whatIf();
        }
        return engine;
    }
}
