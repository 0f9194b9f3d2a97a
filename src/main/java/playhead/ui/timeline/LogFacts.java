package playhead.ui.timeline;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.history.EventTimes;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** What is known of all events of the log in an order of replay, once it has been read. For the window's thread. */
final class LogFacts {
    private final LatestRequest lane;
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>();

    LogFacts(Background background) {
        lane = background.lane();
    }

    /** Reads them; what was known stays until then. */
    void read(Session session, Replay replay, Consumer<Facts> then) {
        lane.ask(() -> Facts.of(session, replay), read -> {
            facts.set(read);
            then.accept(read);
        });
    }

    void forget() {
        lane.forget();
        facts.set(null);
    }

    /** Null while they are being read. */
    Facts get() {
        return facts.get();
    }

    /** When every event stands, or null while that is being read. */
    EventTimes times() {
        return get() == null ? null : get().times();
    }

    ReadOnlyObjectProperty<Facts> property() {
        return facts.getReadOnlyProperty();
    }
}
