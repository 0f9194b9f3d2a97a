package playhead.ui.detail;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.history.DiffRow;
import playhead.history.FieldChange;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Following;
import playhead.ui.replay.MarkA;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;

/** How one entity at the moment that is followed differs from itself at another moment. */
final class DiffModel {
    /** What it is held against. */
    enum Against {
        /** Its state before its last event. */
        PREVIOUS,
        A,
        END
    }

    private final LatestRequest lane;
    private final Following following;
    private final MarkA markA;
    private final Words words;
    private final ObjectProperty<Against> against = new SimpleObjectProperty<>(Against.PREVIOUS);
    private final ObservableList<FieldChange> changes = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");

    DiffModel(Background background, Following following, MarkA markA, Words words) {
        this.lane = background.lane();
        this.following = following;
        this.markA = markA;
        this.words = words;
    }

    void close() {
        lane.forget();
        changes.clear();
        about.set("");
    }

    /** Both ends of what is compared. */
    private record Stretch(Moment from, Moment to) {}

    /** What was found between them; {@code row} null when nothing differs. */
    private record Found(Stretch stretch, DiffRow row) {}

    void ask(Session session, String reference) {
        Moment at = following.shownProperty().get();
        Moment a = markA.besides(at);
        if (against.get() == Against.A && a == null) {
            lane.forget();
            changes.clear();
            about.set(words.text("detail.diff.noA"));
            return;
        }
        Against chosen = against.get();
        following.begin();
        lane.ask(
                () -> {
                    Stretch stretch = switch (chosen) {
                        case PREVIOUS -> new Stretch(previous(session, reference, at), at);
                        case A -> new Stretch(a, at);
                        case END -> new Stretch(at, new Moment(session.end(), at.replay()));
                    };
                    return session.diff(stretch.from(), stretch.to(), null, reference)
                            .then(rows -> Answer.of(new Found(stretch, rows.isEmpty() ? null : rows.getFirst())));
                },
                this::show,
                following::end);
    }

    /** Just before the last event of the entity. */
    private static Moment previous(Session session, String reference, Moment at) {
        long last = session.state(new StateQuery(null, reference, at, null, null, true, 0, 1))
                        instanceof Answer.Given<StatePage>(StatePage page, List<String> warnings)
                ? page.rows().getFirst().lastPosition()
                : 0;
        long ordinal = session.momentOf(last, at.replay()).at();
        return new Moment(Math.max(0, ordinal - 1), at.replay());
    }

    private void show(Answer<Found> answer) {
        switch (answer) {
            case Answer.Refused<Found>(String reason, boolean wrongUsage) -> {
                changes.clear();
                about.set(words.said(reason));
            }
            case Answer.Given<Found>(Found found, List<String> warnings) -> {
                changes.setAll(found.row() == null ? List.of() : found.row().fields());
                String what = found.row() == null
                        ? "same"
                        : switch (found.row().change()) {
                            case ADDED -> "added";
                            case REMOVED -> "removed";
                            case CHANGED -> "changed";
                        };
                about.set(words.text(
                        "detail.diff." + what,
                        Shown.position(found.stretch().from().at()),
                        Shown.position(found.stretch().to().at()),
                        changes.size()));
            }
        }
    }

    /** What the entity is held against. */
    ObjectProperty<Against> againstProperty() {
        return against;
    }

    /** Fields that differ. */
    ObservableList<FieldChange> changes() {
        return changes;
    }

    /** What was compared, and what came of it. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }
}
