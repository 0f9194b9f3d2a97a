package playhead.ui.sagas;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import playhead.saga.Expectation;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.picture.Across;
import playhead.saga.picture.Bar;
import playhead.saga.picture.SagaPicture;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Playhead;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

/**
 * The saga that is selected, and the event of it that is: one selection for all of its faces. It is laid out as it is at the
 * end of the log, so that what had not happened can be seen, too. For the window's thread.
 */
public final class ChosenSaga {
    /** A saga as it was, and laid out as it became. */
    private record Laid(SagaPicture picture, Saga now) {}

    private final LatestRequest lane;
    private final Playhead playhead;
    private final LongConsumer detail;
    private final LongConsumer jump;
    private final ReadOnlyObjectWrapper<SagaPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Saga> now = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty event = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.LANES);
    private final ObjectProperty<Across> across = new SimpleObjectProperty<>(Across.ORDER);
    private final BooleanProperty folded = new SimpleBooleanProperty(true);
    private final ComparedSagas compared;
    private SagaSource source;
    private SagaList list;
    private Moment moment = Moment.recorded(0);
    private String id;
    private boolean grew;

    /**
     * @param background where sagas are read
     * @param playhead its place in the saga is shown at once
     * @param detail shows the event at a position
     * @param jump moves the playhead to a position
     */
    public ChosenSaga(Background background, Playhead playhead, LongConsumer detail, LongConsumer jump) {
        this.lane = background.lane();
        this.playhead = playhead;
        this.detail = detail;
        this.jump = jump;
        this.compared = new ComparedSagas(background, this);
        across.addListener((property, was, is) -> layAgain());
        folded.addListener((property, was, is) -> layAgain());
    }

    /** Forgets what was selected; null when no log is open. */
    void open(SagaSource opened) {
        lane.forget();
        source = opened;
        compared.open(opened);
        list = null;
        id = null;
        clear();
    }

    /** The same log, which has more events now. */
    void grow(SagaSource grown) {
        source = grown;
        compared.grow(grown);
        grew = true;
    }

    private void clear() {
        picture.set(null);
        now.set(null);
        event.set(-1);
    }

    /** The list at another moment. */
    void show(SagaList at, Moment of) {
        list = at;
        moment = of;
        if (id != null) {
            ask(!grew
                    && picture.get() != null
                    && picture.get().saga().row().id().equals(id));
            grew = false;
        }
    }

    /** Selects the saga with an id. */
    public void choose(String wanted) {
        if (!wanted.equals(id)) {
            id = wanted;
            if (list != null) {
                ask(false);
            }
        }
    }

    /** @param laid whether the saga was laid out before and only what is known of it now is missing */
    private void ask(boolean laid) {
        SagaList current = list;
        SagaSource asked = source;
        String wanted = id;
        Moment at = moment;
        SagaPicture known = laid && at.replay() == Replay.RECORDED ? picture.get() : null;
        Across way = across.get();
        boolean fold = folded.get();
        Moment end = Moment.recorded(playhead.endProperty().get());
        lane.ask(
                () -> {
                    Saga then = read(current, wanted);
                    Saga whole = known != null ? null : whole(asked, then, wanted, at, end);
                    if (whole == null) {
                        return new Laid(known, then);
                    }
                    Moment last = at.replay() == Replay.RECORDED ? end : at;
                    return new Laid(SagaPicture.of(whole, asked.expected(whole, last), way, fold), then);
                },
                read -> {
                    if (picture.get() == null || picture.get() != read.picture() && !isSame(wanted)) {
                        event.set(-1);
                    }
                    picture.set(read.picture());
                    now.set(read.now());
                });
    }

    private boolean isSame(String wanted) {
        return picture.get().saga().row().id().equals(wanted);
    }

    private static Saga read(SagaList from, String wanted) {
        int number = from.find(wanted);
        return number < 0 ? null : from.saga(number);
    }

    /** In another order there is no end to look ahead to: only what had happened is laid out. */
    private static Saga whole(SagaSource from, Saga then, String wanted, Moment at, Moment end) {
        return at.replay() == Replay.RECORDED
                        && from.at(end) instanceof Answer.Given<SagaList>(SagaList list, var warnings)
                ? read(list, wanted)
                : then;
    }

    private void layAgain() {
        SagaPicture before = picture.get();
        if (before != null) {
            Across way = across.get();
            boolean fold = folded.get();
            Saga then = now.get();
            lane.ask(() -> new Laid(before.again(way, fold), then), read -> picture.set(read.picture()));
        }
    }

    /** How many events of it had happened where the playhead is. */
    int happened() {
        SagaPicture shown = picture.get();
        if (shown == null) {
            return 0;
        }
        return playhead.replayProperty().get() == Replay.RECORDED
                ? shown.happened(playhead.atProperty().get())
                : shown.saga().events().size();
    }

    /** Selects an event by its index: all faces and the detail show it. */
    void chooseEvent(int index) {
        if (picture.get() != null
                && index >= 0
                && index < picture.get().saga().events().size()) {
            event.set(index);
            detail.accept(picture.get().saga().events().get(index).position());
        }
    }

    /** Selects the first event of a step. */
    void chooseStep(int step) {
        SagaPicture shown = picture.get();
        if (shown != null) {
            chooseEvent(shown.event(shown.saga().steps().get(step).begun()));
        }
    }

    /** Number of the step of the selected event, -1 for none. */
    int step() {
        if (picture.get() == null || event.get() < 0) {
            return -1;
        }
        int step = picture.get().saga().events().get(event.get()).step();
        Bar bar = picture.get().bar(event.get());
        return step >= 0 || bar == null ? step : bar.step();
    }

    /** Moves the playhead to the selected event. */
    void jumpThere() {
        if (picture.get() != null && event.get() >= 0) {
            jump.accept(picture.get().saga().events().get(event.get()).position());
        }
    }

    /** Moves the playhead to the last event that the list knows of the saga. */
    void jumpToEnd() {
        Saga known = now.get();
        if (known != null) {
            jump.accept(known.row().last());
        }
    }

    /** Moves the playhead to the next event of the saga, or the one before; false when there is none. */
    public boolean go(boolean on) {
        SagaPicture shown = picture.get();
        if (shown == null) {
            return false;
        }
        int next = on ? happened() : happened() - 2;
        if (next < 0 || next >= shown.saga().events().size()) {
            return false;
        }
        chooseEvent(next);
        jump.accept(shown.saga().events().get(next).position());
        return true;
    }

    /** What may still come of the saga as it was at the moment that the list shows, to be asked elsewhere: it is slow. */
    Supplier<List<Expectation>> expected() {
        Saga then = now.get();
        SagaSource asked = source;
        Moment at = moment;
        return () -> asked == null || then == null ? List.of() : asked.expected(then, at);
    }

    /** Id of the selected saga, or null. */
    public String id() {
        return id;
    }

    /** Laid out as it became, null when none is selected. */
    ReadOnlyObjectProperty<SagaPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** As it was at the moment that the list shows, null when it had not begun. */
    ReadOnlyObjectProperty<Saga> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Index of the selected event, or -1. */
    IntegerProperty eventProperty() {
        return event;
    }

    /** The face that is in front. */
    ObjectProperty<Face> faceProperty() {
        return face;
    }

    /** What goes from left to right. */
    ObjectProperty<Across> acrossProperty() {
        return across;
    }

    /** Whether loops are folded. */
    BooleanProperty foldedProperty() {
        return folded;
    }

    /** The list that the saga was selected from, or null. */
    SagaList list() {
        return list;
    }

    /** The same saga beside one that was marked. */
    ComparedSagas compared() {
        return compared;
    }

    /** The playhead. */
    Playhead playhead() {
        return playhead;
    }
}
