package playhead.ui.detail;

import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.history.BlameRow;
import playhead.history.HistoryRow;
import playhead.history.StateRow;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Following;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.StateQuery;

/** The state of one entity at the moment that is followed, with the event that said each field; or why there is none. */
final class EntityStateModel {
    private final LatestRequest lane;
    private final Following following;
    private final Words words;
    private final ObservableList<BlameRow> fields = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper elsewhere = new ReadOnlyLongWrapper();
    private StateRow row;

    EntityStateModel(Background background, Following following, Words words) {
        this.lane = background.lane();
        this.following = following;
        this.words = words;
    }

    void close() {
        lane.forget();
        row = null;
        fields.clear();
        about.set("");
        elsewhere.set(0);
    }

    /**
     * What is known of the entity.
     *
     * @param row as it is, with the last event that names it
     * @param born the first event that names it
     * @param fields who said what
     */
    private record Known(StateRow row, long born, List<BlameRow> fields) {}

    void ask(Session session, String reference) {
        Moment at = following.shownProperty().get();
        following.begin();
        lane.ask(
                () -> session.blame(reference, at)
                        .then(said -> session.state(new StateQuery(null, reference, at, null, null, true, 0, 1))
                                .then(page -> Answer.of(new Known(
                                        page.rows().getFirst(),
                                        born(session, reference, page.rows().getFirst(), at),
                                        said)))),
                answer -> {
                    switch (answer) {
                        case Answer.Refused<Known>(String reason, boolean wrongUsage) -> {
                            close();
                            about.set(words.said(reason));
                        }
                        case Answer.Given<Known>(Known known, List<String> warnings) -> show(known, at);
                    }
                },
                following::end);
    }

    /** Position of the first event of an entity that is not yet there; 0 for others, which are looked up less. */
    private static long born(Session session, String reference, StateRow row, Moment at) {
        if (row.version() > 0) {
            return 0;
        }
        Moment end = new Moment(session.end(), at.replay());
        return session.history(reference, null, end.replay())
                                instanceof Answer.Given<List<HistoryRow>>(var rows, var warnings)
                        && !rows.isEmpty()
                ? rows.getFirst().position()
                : 0;
    }

    private void show(Known known, Moment at) {
        row = known.row();
        String place = Shown.position(at.at());
        if (row.exists()) {
            elsewhere.set(0);
            about.set(words.text("detail.state.is", row.ref().type(), Shown.number(row.version()), place));
        } else if (row.version() == 0) {
            elsewhere.set(known.born());
            about.set(words.text("detail.state.unborn", place, Shown.position(known.born())));
        } else {
            elsewhere.set(-row.lastPosition());
            about.set(words.text("detail.state.deleted", place, Shown.position(row.lastPosition())));
        }
        fill(row.exists() ? known.fields() : List.of());
    }

    /** Changes the lines that differ, so that the others stay as they are on the screen. */
    private void fill(List<BlameRow> rows) {
        int common = Math.min(rows.size(), fields.size());
        for (int i = 0; i < common; i++) {
            if (!rows.get(i).equals(fields.get(i))) {
                fields.set(i, rows.get(i));
            }
        }
        if (rows.size() > common) {
            fields.addAll(rows.subList(common, rows.size()));
        } else if (fields.size() > common) {
            fields.remove(common, fields.size());
        }
    }

    /** Position of the event that said a field last; of the entity's last event when the field is null or not there. */
    long saidAt(String field) {
        long last = row == null ? 0 : row.lastPosition();
        return fields.stream()
                .filter(said -> said.field().toString().equals(field))
                .findFirst()
                .map(BlameRow::position)
                .orElse(last);
    }

    /** Whether positions tell what comes later: not in the order of occurrence. */
    boolean isInLogOrder() {
        return following.shownProperty().get().replay() == Replay.RECORDED;
    }

    /** Who said each field last; empty while the entity is not there. */
    ObservableList<BlameRow> fields() {
        return fields;
    }

    /** What the entity is at the moment, or why it is not there. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /**
     * Where the entity is, when it is not here: the position of its first event, or minus that of the event that deleted
     * it, before which it was; 0 when it is here.
     */
    ReadOnlyLongProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }
}
