package playhead.ui.sagas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import playhead.saga.SagaList;
import playhead.saga.picture.SagaPicture;
import playhead.ui.timeline.SagaBar;
import playhead.ui.timeline.SagaLaneModel;
import playhead.workspace.Answer;
import playhead.workspace.Moment;

/** Brings the sagas of the log to the timeline: all of them as they became, the selected one on top. */
public final class SagaLaneFeed {
    private final SagaLaneModel lane;
    private boolean unfolded;

    /**
     * @param lane below the timeline
     * @param roomy whether the window has room for it unasked
     */
    public SagaLaneFeed(SagaLaneModel lane, SagasViewModel model, BooleanSupplier roomy) {
        this.lane = lane;
        model.chosen().pictureProperty().addListener((property, was, is) -> choose(is));
        model.countsProperty().addListener((property, was, is) -> {
            if (!unfolded && model.lines().size() > 0 && roomy.getAsBoolean()) {
                unfolded = true;
                lane.shownProperty().set(true);
            }
        });
    }

    private void choose(SagaPicture picture) {
        lane.chosenProperty().set(picture == null ? null : SagaBar.of(picture.saga()));
    }

    /**
     * Shows the sagas of another log.
     *
     * @param end its end
     */
    public void open(SagaSource source, Moment end) {
        unfolded = false;
        lane.open(() -> all(source, end), ids -> some(source, end, ids));
    }

    private static List<SagaBar> all(SagaSource source, Moment end) {
        List<SagaBar> bars = new ArrayList<>();
        if (source.at(end) instanceof Answer.Given<SagaList>(SagaList list, var warnings)) {
            for (int i = 0; i < list.size(); i++) {
                bars.add(SagaBar.of(list.row(i)));
            }
        }
        return bars;
    }

    private static List<SagaBar> some(SagaSource source, Moment end, List<String> ids) {
        List<SagaBar> bars = new ArrayList<>();
        if (source.at(end) instanceof Answer.Given<SagaList>(SagaList list, var warnings)) {
            for (String id : ids) {
                int number = list.find(id);
                if (number >= 0) {
                    bars.add(SagaBar.of(list.saga(number)));
                }
            }
        }
        return bars;
    }
}
