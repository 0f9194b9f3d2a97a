package playhead.ui.whatif;

import java.util.function.Consumer;
import playhead.branch.Branch;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.Answer;
import playhead.workspace.BranchText;
import playhead.workspace.Session;

/** Reads an event that a person supposes; the log is asked for its entity away from the window. */
final class EventReading {
    private final LatestRequest lane;
    private final Consumer<String> refused;

    /** @param refused takes why it is no event */
    EventReading(Background background, Consumer<String> refused) {
        this.lane = background.lane();
        this.refused = refused;
    }

    /**
     * Reads one.
     *
     * @param text position and event
     * @param then takes the branch with it
     */
    void read(Session log, Branch branch, String text, Consumer<Branch> then) {
        lane.ask(() -> new BranchText(log).insert(branch, text), answer -> {
            switch (answer) {
                case Answer.Refused<Branch>(String reason, boolean wrongUsage) -> refused.accept(reason);
                case Answer.Given<Branch>(Branch more, var warnings) -> then.accept(more);
            }
        });
    }

    /** Lets a log be read ahead, so that the first thing that is supposed is answered at once. */
    void ahead(Folded folded) {
        lane.ask(folded::prepare, done -> {});
    }

    void forget() {
        lane.forget();
    }
}
