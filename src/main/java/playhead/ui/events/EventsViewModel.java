package playhead.ui.events;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Shown;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** What the table of events shows: the hits of a filter over the whole log, in the order that is replayed. */
public final class EventsViewModel {
    private final Background background;
    private final LatestRequest search;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<EventLines> lines;
    private Session session;
    private Replay replay = Replay.RECORDED;

    /** @param background where searches run */
    public EventsViewModel(Background background) {
        this.background = background;
        this.search = background.lane();
        this.lines = new ReadOnlyObjectWrapper<>(new EventLines(null, background));
    }

    /** Shows another log, all of its events. */
    public void open(Session opened) {
        close();
        session = opened;
        replay = Replay.RECORDED;
        filter.set("");
        search();
    }

    /** Shows nothing more; nothing is asked of the log any longer. */
    public void close() {
        search.forget();
        lines.get().stop();
        session = null;
        lines.set(new EventLines(null, background));
    }

    /** Shows the same events in another order. */
    public void changeOrder(Replay order) {
        if (order != replay) {
            replay = order;
            search();
        }
    }

    /** Searches with the filter as it is written now. While the answer is on its way the old lines stay. */
    public void search() {
        if (session == null) {
            return;
        }
        Session asked = session;
        String where = filter.get().isBlank() ? null : filter.get().strip();
        EventQuery query = new EventQuery(where, 1, asked.end(), null, replay);
        if (where != null) {
            count.set("searching …");
        }
        search.ask(() -> asked.events(query), answer -> show(answer, where, asked.end()));
    }

    private void show(Answer<EventHits> answer, String where, long all) {
        switch (answer) {
            case Answer.Refused<EventHits>(String reason, boolean wrongUsage) -> {
                problem.set(Display.safe(reason));
                count.set("");
            }
            case Answer.Given<EventHits>(EventHits hits, List<String> warnings) -> {
                problem.set("");
                count.set(
                        where == null
                                ? Shown.counted(all, "event")
                                : Shown.number(hits.size()) + " of " + Shown.number(all) + " match"
                                        + lacked(hits.missing()));
                emptyText.set(
                        where == null
                                ? "This workspace has no events yet."
                                : "0 of " + Shown.number(all) + " events match. Esc in the filter clears it.");
                lines.set(new EventLines(hits, background));
            }
        }
    }

    private static String lacked(List<String> missing) {
        return missing.isEmpty() ? "" : " (" + Display.safe(String.join("; ", missing)) + ")";
    }

    /** Condition over events, blank for all; {@link #search()} applies it. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Why the filter cannot be used, empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many match. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What to say where lines would be. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** The lines. */
    public ReadOnlyObjectProperty<EventLines> linesProperty() {
        return lines.getReadOnlyProperty();
    }
}
