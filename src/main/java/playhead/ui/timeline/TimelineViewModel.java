package playhead.ui.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Shown;
import playhead.workspace.Moment;
import playhead.workspace.Session;

/**
 * What the timeline shows: the whole log as an overview, a stretch of it, and the playhead. Pictures of stretches are
 * made in the background and kept; until a new one is there the old one is drawn, moved and scaled to its place.
 */
public final class TimelineViewModel {
    private static final int OVERVIEW_HEIGHT = 24;
    private static final int MAIN_HEIGHT = 84;
    private static final int KEPT = 12;

    private final Playhead playhead;
    private final LatestRequest overviewLane;
    private final LatestRequest mainLane;
    private final LatestRequest labelLane;
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.whole(0));
    private final ReadOnlyObjectWrapper<Strip> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Strip> main = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Ranking> ranking = new ReadOnlyObjectWrapper<>(Ranking.NONE);
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
    private final Map<String, Strip> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Strip> eldest) {
            return size() > KEPT;
        }
    };
    private Session session;
    private StripMaker maker;
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
        span.set(Span.whole(end()));
        reopen();
    }

    /** Shows nothing more. */
    public void close() {
        overviewLane.forget();
        mainLane.forget();
        labelLane.forget();
        session = null;
        kept.clear();
        overview.set(null);
        main.set(null);
        ranking.set(Ranking.NONE);
        label.set("");
    }

    private void reopen() {
        if (session == null) {
            return;
        }
        kept.clear();
        maker = new StripMaker(session, playhead.replayProperty().get());
        playheadMoved();
        if (end() == 0) {
            return;
        }
        StripMaker asked = maker;
        int pixels = width;
        long last = end();
        overviewLane.ask(
                () -> {
                    Ranking ranks = asked.ranking();
                    return Map.entry(ranks, asked.paint(1, last + 1, pixels, OVERVIEW_HEIGHT, ranks));
                },
                painted -> {
                    ranking.set(painted.getKey());
                    overview.set(painted.getValue());
                    paintMain();
                });
    }

    private void paintMain() {
        if (session == null || end() == 0 || overview.get() == null) {
            return;
        }
        // A span more at both ends, so that panning has something to show at once.
        Span wanted = span.get();
        long from = Math.max(1, (long) Math.floor(wanted.from() - wanted.length()));
        long to = Math.min(end() + 1, (long) Math.ceil(wanted.to() + wanted.length()));
        int pixels = (int) Math.clamp(Math.ceil((to - from) / wanted.length() * width), 1, 3.0 * width);
        String key = from + "-" + to + "/" + pixels;
        Strip ready = kept.get(key);
        if (ready != null) {
            mainLane.ask(() -> ready, main::set);
            return;
        }
        StripMaker asked = maker;
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
        if (!span.get().contains(Math.max(1, at)) || !span.get().contains(at + 1.0)) {
            show(span.get().centred(at + 1.0, end()));
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
        show(span.get().scaled(factor, about, end()));
    }

    /** Moves the stretch by so many events. */
    public void pan(double events) {
        show(span.get().moved(events, end()));
    }

    /** Moves the stretch so that a place is in its middle. */
    public void centre(double about) {
        show(span.get().centred(about, end()));
    }

    /** Shows the whole log. */
    public void showAll() {
        show(Span.whole(end()));
    }

    private void show(Span wanted) {
        if (!wanted.equals(span.get())) {
            span.set(wanted);
            paintMain();
        }
    }

    /** Moves the playhead to a place in the stretch: after the event under it. */
    public void drag(double ordinal) {
        playhead.moveTo((long) Math.floor(ordinal));
    }

    /** Events that the stretch shows, at least one: a screen. */
    public long screen() {
        return Math.max(1, Math.round(span.get().length()));
    }

    private long end() {
        return playhead.endProperty().get();
    }

    Playhead playhead() {
        return playhead;
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
