package playhead.ui.detail;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.event.Event;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Following;
import playhead.ui.replay.Jump;
import playhead.ui.replay.MarkA;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.EventQuery;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** What is selected: an event, and an entity with one of its fields. The parts of the pane each show one side of it. */
public final class DetailViewModel {
    /**
     * An event and its place in the log.
     *
     * @param position in the log
     * @param event the event
     */
    public record SelectedEvent(long position, Event event) {}

    /** The sides, one a tab. */
    public enum Side {
        EVENT,
        STATE,
        DIFF,
        HISTORY,
        CAUSES,
        RAW
    }

    private final LatestRequest eventLane;
    private final Following following;
    private final ChangeWalk walk;
    private final EntityStateModel state;
    private final HistoryModel history;
    private final DiffModel diff;
    private final CausesModel causes;
    private final RawModel raw;
    private final ReadOnlyObjectWrapper<SelectedEvent> event = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper entity = new ReadOnlyStringWrapper();
    private final StringProperty field = new SimpleStringProperty();
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.EVENT);
    private Session session;

    /**
     * @param background where questions run
     * @param following the moment that is looked at
     * @param markA the moment that others are compared with
     * @param jump moves the playhead to a clicked position
     * @param words what is said
     */
    public DetailViewModel(Background background, Following following, MarkA markA, Jump jump, Words words) {
        this.eventLane = background.lane();
        this.following = following;
        this.state = new EntityStateModel(background, following, words);
        this.walk = new ChangeWalk(jump, state, field::get);
        this.history = new HistoryModel(background, words);
        this.diff = new DiffModel(background, following, markA, words);
        this.causes = new CausesModel(background, words);
        this.raw = new RawModel(background, words);
        following.shownProperty().addListener((property, was, is) -> {
            if (was == null || was.replay() != is.replay()) {
                askHistory();
            }
            askMoment();
        });
        side.addListener((property, was, is) -> {
            askMoment();
            askCauses();
        });
        markA.momentProperty().addListener((property, was, is) -> askMoment());
        field.addListener((property, was, is) -> history.narrow(is));
    }

    /** Nothing is selected in a log that was just opened. */
    public void open(Session opened) {
        close();
        session = opened;
    }

    /** Goes on with the same log, which has more events; what is selected stays. */
    public void grow(Session grown) {
        session = grown;
        again();
        askCauses();
    }

    /** Shows nothing more. */
    public void close() {
        eventLane.forget();
        state.close();
        history.close();
        diff.close();
        causes.close();
        raw.close();
        session = null;
        event.set(null);
        entity.set(null);
        field.set(null);
    }

    /** Shows an event. */
    public void select(long position, Event selected) {
        event.set(new SelectedEvent(position, selected));
        side.set(side.get() == Side.CAUSES ? Side.CAUSES : Side.EVENT);
        askCauses();
    }

    /** Reads an event of the log and shows it. */
    public void showEvent(long position) {
        if (session != null) {
            Session asked = session;
            eventLane.ask(
                    () -> asked.events(new EventQuery(null, position, position, null, Replay.RECORDED))
                            .then(hits -> Answer.of(hits.event(0))),
                    answer -> {
                        if (answer instanceof Answer.Given<Event>(Event found, List<String> warnings)) {
                            select(position, found);
                        }
                    });
        }
    }

    /**
     * Shows an entity.
     *
     * @param reference {@code type/id}
     */
    public void select(String reference) {
        select(reference, null);
    }

    /**
     * Shows an entity and one of its fields.
     *
     * @param reference {@code type/id}
     * @param selected the field as it is shown, or null to leave it open
     */
    public void select(String reference, String selected) {
        if (session == null || reference == null) {
            return;
        }
        if (side.get() == Side.EVENT || side.get() == Side.CAUSES) {
            side.set(Side.STATE);
        }
        if (!reference.equals(entity.get())) {
            entity.set(reference);
            field.set(selected);
            askHistory();
            askMoment();
        } else if (selected != null) {
            field.set(selected);
        }
    }

    private void askHistory() {
        if (session != null && entity.get() != null) {
            history.ask(session, entity.get(), following.shownProperty().get().replay());
        }
    }

    private void askMoment() {
        if (session != null && entity.get() != null) {
            // Also behind other tabs: the commands that walk back per field go by it.
            state.ask(session, entity.get());
            if (side.get() == Side.DIFF) {
                diff.ask(session, entity.get());
            }
        }
    }

    private void askCauses() {
        if (session != null && event.get() != null && side.get() == Side.CAUSES) {
            causes.ask(session, event.get().position());
        }
        if (event.get() != null && side.get() == Side.RAW) {
            raw.ask(event.get().position());
        }
    }

    /** Position of the selected event, 0 when none is. */
    public long position() {
        return event.get() == null ? 0 : event.get().position();
    }

    /** Asks again for what is selected, when states are others now. */
    public void again() {
        askHistory();
        askMoment();
    }

    /** Asks again for the difference, when it is to be taken against something else. */
    void compareAgain() {
        askMoment();
    }

    /** Goes from change to change of what is selected. */
    public ChangeWalk walk() {
        return walk;
    }

    /** Where the tables stand, for marking what lies after it. */
    Following following() {
        return following;
    }

    /** The state of the entity, and who said what. */
    EntityStateModel state() {
        return state;
    }

    /** All changes of the entity. */
    HistoryModel history() {
        return history;
    }

    /** The state of the entity against another one. */
    DiffModel diff() {
        return diff;
    }

    /** What the event was read from. */
    public RawModel raw() {
        return raw;
    }

    /** What the event was caused by, and what it led to. */
    CausesModel causes() {
        return causes;
    }

    /** The side that is in front. */
    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** The selected event, or null. */
    public ReadOnlyObjectProperty<SelectedEvent> eventProperty() {
        return event.getReadOnlyProperty();
    }

    /** The selected entity, {@code type/id}, or null. */
    public ReadOnlyStringProperty entityProperty() {
        return entity.getReadOnlyProperty();
    }

    /** The selected field as it is shown, or null. */
    public StringProperty fieldProperty() {
        return field;
    }

    /** Name of the selected entity for people. */
    public String title() {
        String reference = entity.get();
        return reference == null ? "" : Display.safe(reference.substring(reference.indexOf('/') + 1));
    }
}
