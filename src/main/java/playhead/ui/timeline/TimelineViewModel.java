package playhead.ui.timeline;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.history.EventTimes;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Shown;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/**
 * What the timeline shows: the whole log as an overview, a stretch of it, and the playhead. Pictures of stretches are
 * made in the background and kept; until a new one is there the old one is drawn, moved and scaled to its place.
 */
public final class TimelineViewModel {
    private static final int OVERVIEW_HEIGHT = 24;
    private static final int MAIN_HEIGHT = 84;

    private final Playhead playhead;
    private final LatestRequest overviewLane;
    private final LatestRequest mainLane;
    private final LatestRequest labelLane;
    private final ReadOnlyObjectWrapper<Axis> axis = new ReadOnlyObjectWrapper<>(new ByPosition(0));
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.whole(0));
    private final ReadOnlyObjectWrapper<Strip> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Strip> main = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Ranking> ranking = new ReadOnlyObjectWrapper<>(Ranking.NONE);
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
    private final KeptStrips kept = new KeptStrips();
    private Session session;
    private EventTimes times;
    private Replay timesOf;
    private boolean chosen;
    private int width = 800;

    /**
     * @param playhead what moves on it
     * @param background where strips are painted
     */
    public TimelineViewModel(Playhead playhead, Background background) {
        this.playhead = playhead;
        this.overviewLane = background.lane();
        this.mainLane = background.lane();
        this.labelLane = background.lane();
        playhead.atProperty().addListener((property, was, is) -> playheadMoved());
        playhead.replayProperty().addListener((property, was, is) -> reopen());
    }

    /** Shows a log as a whole; the playhead already stands in it. */
    public void open(Session opened) {
        close();
        session = opened;
        axis.set(new ByPosition(end()));
        span.set(axis().whole());
        reopen();
    }

    /** Shows nothing more. */
    public void close() {
        overviewLane.forget();
        mainLane.forget();
        labelLane.forget();
        session = null;
        times = null;
        timesOf = null;
        chosen = false;
        kept.clear();
        axis.set(new ByPosition(0));
        overview.set(null);
        main.set(null);
        ranking.set(Ranking.NONE);
        label.set("");
    }

    /** Reads what the order or the width decides. */
    private void reopen() {
        if (session == null) {
            return;
        }
        kept.clear();
        playheadMoved();
        if (end() == 0) {
            return;
        }
        Session asked = session;
        Replay replay = playhead.replayProperty().get();
        EventTimes known = replay == timesOf ? times : null;
        overviewLane.ask(
                () -> Map.entry(StripMaker.ranking(asked, replay), known == null ? asked.times(replay) : known),
                read -> {
                    ranking.set(read.getKey());
                    times = read.getValue();
                    timesOf = replay;
                    boolean byTime = chosen ? axis() instanceof ByTime : ByTime.suits(times);
                    use(byTime && times.hasTimes() ? new ByTime(times) : new ByPosition(end()));
                });
    }

    /** Shows the same events on another axis. */
    private void use(Axis wanted) {
        Axis old = axis();
        Span shown = span.get();
        kept.clear();
        mainLane.forget();
        if (!wanted.equals(old)) {
            overview.set(null);
            main.set(null);
            axis.set(wanted);
            long first = Math.min(old.firstIn(shown), end());
            span.set(
                    shown.equals(old.whole())
                            ? wanted.whole()
                            : wanted.of(first, Math.max(first, old.lastIn(shown)))
                                    .scaled(1, 0, wanted.whole()));
            playheadMoved();
        }
        StripMaker maker = maker();
        Ranking ranks = ranking.get();
        Span whole = wanted.whole();
        int pixels = width;
        overviewLane.ask(
                () -> maker.paint((long) whole.from(), (long) whole.to(), pixels, OVERVIEW_HEIGHT, ranks), painted -> {
                    overview.set(painted);
                    paintMain();
                });
    }

    /** Changes between position and time. */
    public void changeAxis() {
        if (times == null || !times.hasTimes()) {
            return;
        }
        chosen = true;
        use(isByTime() ? new ByPosition(end()) : new ByTime(times));
    }

    /** True when places are times. */
    public boolean isByTime() {
        return axis() instanceof ByTime;
    }

    /** Why there is no axis of times, or null. */
    public String whyNoTimes() {
        return times == null ? "the times are being read" : times.hasTimes() ? null : "no event has a time";
    }

    private StripMaker maker() {
        return new StripMaker(session, playhead.replayProperty().get(), axis());
    }

    private void paintMain() {
        if (session == null || end() == 0 || overview.get() == null) {
            return;
        }
        // A span more at both ends, so that panning has something to show at once.
        Span wanted = span.get();
        Span whole = axis().whole();
        long from = (long) Math.max(whole.from(), Math.floor(wanted.from() - wanted.length()));
        long to = (long) Math.min(whole.to(), Math.ceil(wanted.to() + wanted.length()));
        int pixels = (int) Math.clamp(Math.ceil((to - from) / wanted.length() * width), 1, 3.0 * width);
        String key = from + "-" + to + "/" + pixels;
        Strip ready = kept.get(key);
        if (ready != null) {
            mainLane.ask(() -> ready, main::set);
            return;
        }
        StripMaker asked = maker();
        Ranking ranks = ranking.get();
        mainLane.ask(() -> asked.paint(from, to, pixels, MAIN_HEIGHT, ranks), strip -> {
            kept.put(key, strip);
            main.set(strip);
        });
    }

    private void playheadMoved() {
        if (session == null) {
            return;
        }
        long at = playhead.atProperty().get();
        double place = axis().place(at);
        if (!span.get().contains(place)
                || axis() instanceof ByPosition && !span.get().contains(Math.max(1, at))) {
            show(span.get().centred(place, axis().whole()));
        }
        Session asked = session;
        Moment moment = playhead.moment();
        labelLane.ask(() -> labelOf(asked, moment), label::set);
    }

    private static String labelOf(Session session, Moment moment) {
        if (moment.at() == 0) {
            return "before the first event";
        }
        String time = session.timeAt(session.positionOf(moment));
        return Shown.position(moment.at()) + (time == null ? "  no time" : "  " + time);
    }

    /** Tells how wide the strips are drawn. */
    public void setWidth(int pixels) {
        if (pixels > 0 && pixels != width) {
            width = pixels;
            reopen();
        }
    }

    /** Shows a longer (factor above 1) or shorter stretch about a place. */
    public void zoom(double factor, double about) {
        show(span.get().scaled(factor, about, axis().whole()));
    }

    /** Moves the stretch by so many events, or seconds on the axis of times. */
    public void pan(double places) {
        show(span.get().moved(places, axis().whole()));
    }

    /** Moves the stretch so that a place is in its middle. */
    public void centre(double about) {
        show(span.get().centred(about, axis().whole()));
    }

    /** Shows the whole log. */
    public void showAll() {
        show(axis().whole());
    }

    private void show(Span wanted) {
        if (!wanted.equals(span.get())) {
            span.set(wanted);
            paintMain();
        }
    }

    /** Moves the playhead to a place of the axis: after the event under it, or after all events at or before a time. */
    public void drag(double place) {
        playhead.moveTo(axis().at(place));
    }

    /** The place at a share, 0 to 1, of the stretch. */
    public double placeAt(double share) {
        return span.get().from() + share * span.get().length();
    }

    /** Where an event stands on the axis. */
    public double place(long at) {
        return axis().place(at);
    }

    /** Events that the stretch shows, at least one: a screen. */
    public long screen() {
        return Math.max(1, axis().lastIn(span.get()) - axis().firstIn(span.get()) + 1);
    }

    private long end() {
        return playhead.endProperty().get();
    }

    Playhead playhead() {
        return playhead;
    }

    Axis axis() {
        return axis.get();
    }

    ReadOnlyObjectProperty<Axis> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Strip> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Strip> mainProperty() {
        return main.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Ranking> rankingProperty() {
        return ranking.getReadOnlyProperty();
    }

    /** Position and time at the playhead, for people. */
    public ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }
}
