package playhead.ui.timeline;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.event.EventTime;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Session;

/** Position and time at the playhead, for people. For the window's thread. */
final class HeadLabel {
    private final LatestRequest lane;
    private final WallClock clock;
    private final Words words;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Moment at;
    private EventTime time;

    HeadLabel(Background background, WallClock clock, Words words) {
        this.lane = background.lane();
        this.clock = clock;
        this.words = words;
        clock.zoneProperty().addListener(zone -> write());
    }

    void show(Session session, Moment moment) {
        lane.ask(() -> session.timeAt(session.positionOf(moment)), found -> {
            at = moment;
            time = found;
            write();
        });
    }

    void clear() {
        lane.forget();
        at = null;
        write();
    }

    private void write() {
        text.set(at == null ? "" : at.at() == 0 ? words.text("timeline.beforeFirst") : placed());
    }

    private String placed() {
        return Shown.position(at.at()) + "  " + (time == null ? words.text("timeline.noTime") : clock.text(time));
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
