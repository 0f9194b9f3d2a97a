package playhead.ui.teach;

import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import playhead.event.EntityRef;
import playhead.event.FieldPath;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.colour.EventMarker;
import playhead.ui.events.EventLines;
import playhead.ui.opening.OpenLog;
import playhead.ui.replay.Following;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Moment;
import playhead.workspace.Session;

/** Event rows up to the playhead, and the read rows they made; which set which. For the window's thread. */
public final class SidesModel {
    private final ObservableValue<OpenLog> log;
    private final Following following;
    private final Background background;
    private final LatestRequest hitsLane;
    private final LatestRequest rowsLane;
    private final LatestRequest cellLane;
    private final ReadOnlyObjectWrapper<EventLines> events;
    private final ReadOnlyObjectWrapper<ReadRows> rows = new ReadOnlyObjectWrapper<>(ReadRows.NONE);
    private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper();
    private boolean shown;

    /** @param log what is open, or null */
    public SidesModel(ObservableValue<OpenLog> log, Following following, Background background) {
        this.log = log;
        this.following = following;
        this.background = background;
        this.hitsLane = background.lane();
        this.rowsLane = background.lane();
        this.cellLane = background.lane();
        this.events = new ReadOnlyObjectWrapper<>(new EventLines(null, background, EventMarker.NONE));
        following.shownProperty().addListener((property, was, is) -> ask());
        log.addListener((property, was, is) -> ask());
    }

    /** What nobody sees is not asked for. */
    public void setShown(boolean isShown) {
        shown = isShown;
        ask();
    }

    private void ask() {
        OpenLog open = log.getValue();
        if (open == null) {
            hitsLane.forget();
            rowsLane.forget();
            cellLane.forget();
            show(null);
            rows.set(ReadRows.NONE);
            selected.set(0);
            return;
        }
        if (!shown) {
            return;
        }
        Session session = open.session();
        Moment moment = following.shownProperty().get();
        following.begin();
        hitsLane.ask(
                () -> find(session, moment),
                found -> {
                    show(found.hits());
                    select(found.last());
                },
                following::end);
    }

    private record Found(EventHits hits, long last) {}

    private static Found find(Session session, Moment moment) {
        boolean any = moment.at() > 0;
        return any
                        && session.events(new EventQuery(null, 1, moment.at(), null, moment.replay()))
                                instanceof Answer.Given<EventHits>(EventHits hits, var said)
                ? new Found(hits, session.positionOf(moment))
                : new Found(null, 0);
    }

    private void show(EventHits hits) {
        events.get().stop();
        events.set(new EventLines(hits, background, EventMarker.NONE));
    }

    /** An event of the log: the read cells that it has set are marked. */
    void select(long position) {
        selected.set(position);
        OpenLog open = log.getValue();
        if (open != null) {
            Session session = open.session();
            Moment moment = following.shownProperty().get();
            rowsLane.ask(() -> ReadRows.of(session, moment, position), rows::set);
        }
    }

    /** A read cell: the event that has set it is selected. */
    void select(EntityRef ref, FieldPath field) {
        OpenLog open = log.getValue();
        if (open != null) {
            Session session = open.session();
            Moment moment = following.shownProperty().get();
            cellLane.ask(() -> ReadRows.setBy(session, moment, ref, field), position -> {
                if (position > 0) {
                    select(position);
                }
            });
        }
    }

    /** The event rows. */
    ReadOnlyObjectProperty<EventLines> eventsProperty() {
        return events.getReadOnlyProperty();
    }

    /** The read rows. */
    ReadOnlyObjectProperty<ReadRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }
}
