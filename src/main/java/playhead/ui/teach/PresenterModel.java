package playhead.ui.teach;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.opening.OpenLog;
import playhead.ui.replay.Following;
import playhead.workspace.Moment;
import playhead.workspace.Session;

/** Whether the window presents, and what it presents of the moment that is followed. For the window's thread. */
public final class PresenterModel {
    private final ObservableValue<OpenLog> log;
    private final Following following;
    private final LatestRequest lane;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Slide> slide = new ReadOnlyObjectWrapper<>(Slide.NONE);

    /** @param log what is open, or null */
    public PresenterModel(ObservableValue<OpenLog> log, Following following, Background background) {
        this.log = log;
        this.following = following;
        this.lane = background.lane();
        following.shownProperty().addListener((property, was, is) -> ask());
        log.addListener((property, was, is) -> ask());
    }

    /** Presents, or shows the whole window again. */
    public void toggle() {
        shown.set(!shown.get());
        ask();
    }

    /** Shows the whole window again; false when it was shown. */
    public boolean leave() {
        boolean was = shown.get();
        shown.set(false);
        return was;
    }

    private void ask() {
        if (!shown.get()) {
            return;
        }
        if (log.getValue() == null) {
            lane.forget();
            slide.set(Slide.NONE);
            return;
        }
        Session session = log.getValue().session();
        Moment moment = following.shownProperty().get();
        following.begin();
        lane.ask(() -> Slide.of(session, moment), slide::set, following::end);
    }

    /** Whether it presents. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What a class sees. */
    ReadOnlyObjectProperty<Slide> slideProperty() {
        return slide.getReadOnlyProperty();
    }
}
