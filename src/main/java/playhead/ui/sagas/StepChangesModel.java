package playhead.ui.sagas;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.event.Identity;
import playhead.saga.picture.Bar;
import playhead.saga.picture.SagaPicture;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.Session;
import playhead.workspace.StepChange;
import playhead.workspace.StepChanges;

/** What the selected step, or what undoes it, changed in all entities that it touched. For the window's thread. */
public final class StepChangesModel {
    private final LatestRequest lane;
    private final ChosenSaga chosen;
    private final ObservableList<StepChange> changes = FXCollections.observableArrayList();
    private Session session;

    /** @param background where the log is asked */
    public StepChangesModel(Background background, ChosenSaga chosen) {
        this.lane = background.lane();
        this.chosen = chosen;
        chosen.eventProperty().addListener((property, was, is) -> ask());
        chosen.pictureProperty().addListener((property, was, is) -> ask());
        chosen.faceProperty().addListener((property, was, is) -> ask());
    }

    /** Asks another log; null for none. */
    public void open(Session opened) {
        lane.forget();
        changes.clear();
        session = opened;
    }

    private void ask() {
        List<Long> positions = positions();
        if (session == null || positions.isEmpty() || chosen.faceProperty().get() != Face.STEPS) {
            lane.forget();
            changes.clear();
            return;
        }
        Session asked = session;
        lane.ask(() -> new StepChanges(asked).of(positions), changes::setAll);
    }

    /** The events of the bar of the selected event; the event alone when it belongs to none. */
    private List<Long> positions() {
        SagaPicture picture = chosen.pictureProperty().get();
        int event = chosen.eventProperty().get();
        List<Long> positions = new ArrayList<>();
        if (picture == null || event < 0) {
            return positions;
        }
        Bar bar = picture.bar(event);
        if (bar == null) {
            positions.add(picture.saga().events().get(event).position());
            return positions;
        }
        for (int i = bar.first(); i <= bar.last(); i++) {
            if (Identity.same(picture.bar(i), bar)) {
                positions.add(picture.saga().events().get(i).position());
            }
        }
        return positions;
    }

    /** The changes. */
    ObservableList<StepChange> changes() {
        return changes;
    }
}
