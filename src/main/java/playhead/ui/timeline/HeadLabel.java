package playhead.ui.timeline;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Session;

/** Position and time at the playhead, for people. For the window's thread. */
final class HeadLabel {
    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    HeadLabel(Background background, Words words) {
        this.lane = background.lane();
        this.words = words;
    }

    void show(Session session, Moment moment) {
        lane.ask(() -> of(session, moment), text::set);
    }

    void clear() {
        lane.forget();
        text.set("");
    }

    private String of(Session session, Moment moment) {
        if (moment.at() == 0) {
            return words.text("timeline.beforeFirst");
        }
        String time = session.timeAt(session.positionOf(moment));
        return Shown.position(moment.at()) + "  " + (time == null ? words.text("timeline.noTime") : time);
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
