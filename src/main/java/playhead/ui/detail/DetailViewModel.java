package playhead.ui.detail;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.event.Event;
import playhead.history.BlameRow;
import playhead.history.HistoryRow;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Following;
import playhead.ui.replay.Jump;
import playhead.ui.text.Shown;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** The pane beside the tables: the event that is selected, and the entity that is selected with its history and blame. */
public final class DetailViewModel {
    /**
     * An event and its place in the log.
     *
     * @param position in the log
     * @param event the event
     */
    public record SelectedEvent(long position, Event event) {}

    private final LatestRequest historyLane;
    private final LatestRequest blameLane;
    private final Following following;
    private final Jump jump;
    private final ReadOnlyObjectWrapper<SelectedEvent> event = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper entity = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ObservableList<HistoryRow> history = FXCollections.observableArrayList();
    private final ObservableList<BlameRow> blame = FXCollections.observableArrayList();
    private Session session;

    /**
     * @param background where questions run
     * @param following the moment that blame is about
     * @param jump moves the playhead to a clicked position
     */
    public DetailViewModel(Background background, Following following, Jump jump) {
        this.historyLane = background.lane();
        this.blameLane = background.lane();
        this.following = following;
        this.jump = jump;
        following.shownProperty().addListener((property, was, is) -> {
            if (was == null || was.replay() != is.replay()) {
                askHistory();
            }
            askBlame();
        });
    }

    /** Nothing is selected in a log that was just opened. */
    public void open(Session opened) {
        close();
        session = opened;
    }

    /** Shows nothing more. */
    public void close() {
        historyLane.forget();
        blameLane.forget();
        session = null;
        event.set(null);
        entity.set(null);
        title.set("");
        history.clear();
        blame.clear();
    }

    /** Shows an event. */
    public void select(long position, Event selected) {
        event.set(new SelectedEvent(position, selected));
    }

    /**
     * Shows an entity.
     *
     * @param reference {@code type/id}
     */
    public void select(String reference) {
        if (session != null && reference != null && !reference.equals(entity.get())) {
            entity.set(reference);
            title.set(Display.safe(reference.substring(reference.indexOf('/') + 1)));
            askHistory();
            askBlame();
        }
    }

    /** Moves the playhead to a position of the log. */
    public void jumpTo(long position) {
        jump.to(position);
    }

    private void askHistory() {
        if (session == null || entity.get() == null) {
            return;
        }
        Session asked = session;
        String wanted = entity.get();
        Replay replay = following.shownProperty().get().replay();
        historyLane.ask(() -> asked.history(wanted, null, replay), answer -> {
            switch (answer) {
                case Answer.Refused<List<HistoryRow>>(String reason, boolean wrongUsage) -> {
                    title.set(Display.safe(reason));
                    history.clear();
                }
                case Answer.Given<List<HistoryRow>>(List<HistoryRow> rows, List<String> warnings) ->
                    history.setAll(rows);
            }
        });
    }

    private void askBlame() {
        if (session == null || entity.get() == null) {
            return;
        }
        Session asked = session;
        String wanted = entity.get();
        Moment at = following.shownProperty().get();
        following.begin();
        blameLane.ask(
                () -> asked.blame(wanted, at),
                answer -> {
                    if (answer instanceof Answer.Given<List<BlameRow>>(List<BlameRow> rows, List<String> warnings)) {
                        fill(rows);
                    } else {
                        blame.clear();
                    }
                },
                following::end);
    }

    /** Changes the lines that differ, so that the others stay as they are on the screen. */
    private void fill(List<BlameRow> rows) {
        int common = Math.min(rows.size(), blame.size());
        for (int i = 0; i < common; i++) {
            if (!rows.get(i).equals(blame.get(i))) {
                blame.set(i, rows.get(i));
            }
        }
        if (rows.size() > common) {
            blame.addAll(rows.subList(common, rows.size()));
        } else if (blame.size() > common) {
            blame.remove(common, blame.size());
        }
    }

    /** The changes of a row of history in one line. */
    static String changes(HistoryRow row) {
        StringBuilder line = new StringBuilder();
        row.changes().forEach(change -> {
            if (line.length() < Shown.CELL) {
                line.append(line.isEmpty() ? "" : "   ")
                        .append(Display.safe(change.field().toString()))
                        .append(": ")
                        .append(change.old() == null ? "" : Shown.cut(Shown.cell(change.old()), 60) + " → ")
                        .append(Shown.cut(Shown.cell(change.now()), 60));
            }
        });
        return line.isEmpty() ? "no change" : line.toString();
    }

    /** Where the tables stand, for marking what lies after it. */
    Following following() {
        return following;
    }

    /** The selected event, or null. */
    public ReadOnlyObjectProperty<SelectedEvent> eventProperty() {
        return event.getReadOnlyProperty();
    }

    /** The selected entity, {@code type/id}, or null. */
    public ReadOnlyStringProperty entityProperty() {
        return entity.getReadOnlyProperty();
    }

    /** Name of the selected entity for people. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** All events of the selected entity. */
    public ObservableList<HistoryRow> history() {
        return history;
    }

    /** Who said each field of the selected entity last, at the moment that is shown. */
    public ObservableList<BlameRow> blame() {
        return blame;
    }
}
