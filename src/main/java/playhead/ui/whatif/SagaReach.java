package playhead.ui.whatif;

import java.util.List;
import java.util.function.Consumer;
import playhead.branch.Branch;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.Answer;
import playhead.workspace.SagaChange;
import playhead.workspace.Session;

/** Which declared sagas stand otherwise in a what-if. Comes after the rest: both courses are followed for it. */
final class SagaReach {
    private final LatestRequest lane;

    SagaReach(Background background) {
        this.lane = background.lane();
    }

    /**
     * Asks; a later question wins.
     *
     * @param log the recorded course
     * @param then takes the sagas, none where none is declared
     */
    void ask(Folded folded, Session log, Branch branch, long at, Consumer<List<SagaChange>> then) {
        lane.ask(() -> found(folded, log, branch, at), then);
    }

    private static List<SagaChange> found(Folded folded, Session log, Branch branch, long at) {
        return !branch.isEmpty()
                        && !log.sagas().definitions().isEmpty()
                        && SagaChange.between(log, folded.whole(branch), at)
                                instanceof Answer.Given<List<SagaChange>>(List<SagaChange> changes, var warnings)
                ? changes
                : List.of();
    }

    void forget() {
        lane.forget();
    }
}
