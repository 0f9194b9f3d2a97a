package playhead.ui.compare;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.event.EventTime;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.workspace.Moment;

/** A and B with their times, for people. For the window's thread. */
final class Ends {
    private final WallClock clock;
    private final ReadOnlyStringWrapper a = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper b = new ReadOnlyStringWrapper("");
    private End atA;
    private End atB;

    private record End(Moment moment, EventTime time) {}

    Ends(WallClock clock) {
        this.clock = clock;
        clock.zoneProperty().addListener(zone -> write());
    }

    /** Only B is known, and only where it is. */
    void showB(Moment moment) {
        atA = null;
        atB = new End(moment, null);
        write();
    }

    void show(Held held) {
        atA = new End(held.differences().from(), held.timeA());
        atB = new End(held.differences().to(), held.timeB());
        write();
    }

    private void write() {
        a.set(text(atA));
        b.set(text(atB));
    }

    private String text(End end) {
        return end == null
                ? ""
                : Shown.position(end.moment().at()) + (end.time() == null ? "" : "  " + clock.text(end.time()));
    }

    ReadOnlyStringProperty aProperty() {
        return a.getReadOnlyProperty();
    }

    ReadOnlyStringProperty bProperty() {
        return b.getReadOnlyProperty();
    }
}
