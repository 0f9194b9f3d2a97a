package playhead.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import playhead.history.EventTimes;
import playhead.ui.async.Background;
import playhead.ui.job.Jobs;
import playhead.ui.note.NotesModel;
import playhead.ui.note.Said;
import playhead.ui.replay.Marks;
import playhead.ui.replay.Player;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.Stepping;
import playhead.ui.replay.TwoMoments;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.ui.watch.WatchViewModel;
import playhead.workspace.Notes;
import playhead.workspace.Session;

/** What the timeline shows: the whole log as an overview, a stretch of it, what is chosen on it, and the playhead. */
public final class TimelineViewModel {
    private final Playhead playhead;
    private final WallClock clock;
    private final Viewport viewport = new Viewport();
    private final StripPictures pictures;
    private final Brush brush;
    private final Player player;
    private final Stepping stepping;
    private final Said said;
    private final WatchViewModel watch;
    private final CoverageViewModel coverage;
    private final LogFacts facts;
    private final AxisChoice choice;
    private final ComparedFlags flags;
    private final HeadLabel label;
    private Session session;
    private int width = 800;

    /**
     * @param playhead what moves on it
     * @param compared the moments that are drawn as A and B
     * @param background where strips are painted
     * @param clock writes the times on it
     * @param jobs shows what takes long
     * @param words what is written on it
     */
    public TimelineViewModel(
            Playhead playhead, TwoMoments compared, Background background, WallClock clock, Jobs jobs, Words words) {
        this.playhead = playhead;
        this.clock = clock;
        this.facts = new LogFacts(background);
        this.choice = new AxisChoice(facts.property(), playhead, words, this::use);
        this.flags = new ComparedFlags(compared, playhead);
        this.label = new HeadLabel(background, clock, words);
        this.pictures = new StripPictures(background);
        this.brush = new Brush(this, words);
        this.player = new Player(playhead);
        this.stepping = new Stepping(playhead, background, words);
        this.watch = new WatchViewModel(playhead, player, background, jobs, words);
        this.said = Said.nothing(playhead, background, words);
        this.coverage = new CoverageViewModel(background, words);
        marks().allProperty().subscribe(all -> player.useMarks(marks().ordinals()));
        playhead.atProperty().addListener((property, was, is) -> playheadMoved());
        playhead.replayProperty().addListener((property, was, is) -> reopen());
        clock.zoneProperty().addListener(zone -> repaint());
        viewport.spanProperty().addListener((property, was, is) -> pictures.show(is));
    }

    /** Shows a log as a whole, with what was said about it; the playhead already stands in it. */
    public void open(Session opened, Notes kept) {
        close();
        session = opened;
        stepping.open(opened);
        watch.open(opened);
        said.open(opened, kept);
        coverage.open(opened);
        viewport.open(new ByPosition(end()));
        reopen();
    }

    /** Goes on with the same log, which has more events: who sees the whole of it sees the whole, others what they saw. */
    public void grow(Session grown) {
        session = grown;
        stepping.open(grown);
        watch.grow(grown);
        said.grow(grown);
        coverage.open(grown);
        readFacts();
    }

    /** Shows nothing more. */
    public void close() {
        pictures.clear();
        brush.drop();
        player.forget();
        stepping.open(null);
        watch.open(null);
        said.close();
        coverage.close();
        session = null;
        choice.forget();
        facts.forget();
        viewport.open(new ByPosition(0));
        label.clear();
    }

    /** Reads what the order decides. */
    private void reopen() {
        if (session == null) {
            return;
        }
        brush.drop();
        pictures.forget();
        playheadMoved();
        if (end() > 0) {
            readFacts();
        }
    }

    private void readFacts() {
        facts.read(session, playhead.replayProperty().get(), read -> {
            player.use(read.times(), read.problems());
            choice.suit();
        });
    }

    /** Shows the same events on another axis, or the same axis anew. */
    private void use(Axis wanted) {
        pictures.forget();
        boolean changed = viewport.change(wanted);
        if (changed) {
            playheadMoved();
        }
        pictures.use(maker(), changed, width, viewport.spanProperty().get());
    }

    /** Counts what is shown, or null while that is being read. */
    StripMaker maker() {
        Facts read = facts.get();
        return read == null ? null : new StripMaker(session, read.replay(), axis(), read.counts(), clock.axis());
    }

    /** Which axis is used. */
    public AxisChoice choice() {
        return choice;
    }

    private void playheadMoved() {
        if (session == null) {
            return;
        }
        viewport.follow(playhead.atProperty().get());
        label.show(session, playhead.moment());
    }

    /** Tells how wide the strips are drawn. */
    public void setWidth(int pixels) {
        if (pixels > 0 && pixels != width) {
            width = pixels;
            repaint();
        }
    }

    private void repaint() {
        if (facts.get() != null) {
            use(axis());
        }
    }

    /** Shows a longer (factor above 1) or shorter stretch about a place. */
    public void zoom(double factor, double about) {
        viewport.zoom(factor, about);
    }

    /** Moves the stretch by so many events, or seconds on the axis of times. */
    public void pan(double places) {
        viewport.pan(places);
    }

    /** Moves the stretch so that a place is in its middle. */
    public void centre(double about) {
        viewport.centre(about);
    }

    /** Shows the whole log. */
    public void showAll() {
        viewport.show(axis().whole());
    }

    /** Shows events from one to another, both included. */
    public void showEvents(long first, long last) {
        viewport.show(axis().of(first, last));
    }

    /** Moves the playhead to a place of the axis: after the event under it, or after all events at or before a time. */
    public void drag(double place) {
        playhead.moveTo(axis().at(place));
    }

    /** The place at a share, 0 to 1, of the stretch. */
    public double placeAt(double share) {
        Span span = viewport.spanProperty().get();
        return span.from() + share * span.length();
    }

    /** Where an event stands on the axis. */
    public double place(long at) {
        return axis().place(at);
    }

    /** Events that the stretch shows, at least one: a screen. */
    public long screen() {
        return viewport.screen();
    }

    /** What is chosen on the timeline. */
    public Brush brush() {
        return brush;
    }

    /** What moves the playhead by itself. */
    public Player player() {
        return player;
    }

    /** What moves the playhead to the next event of the same kind. */
    public Stepping stepping() {
        return stepping;
    }

    /** What playing stops for. */
    public WatchViewModel watch() {
        return watch;
    }

    /** The named places in the log. */
    public Marks marks() {
        return said.marks();
    }

    /** What was said about the log. */
    public NotesModel notes() {
        return said.notes();
    }

    /** Where the moments that are compared stand. */
    ComparedFlags flags() {
        return flags;
    }

    /** Which times the sources say something about. */
    public CoverageViewModel coverage() {
        return coverage;
    }

    private long end() {
        return playhead.endProperty().get();
    }

    Playhead playhead() {
        return playhead;
    }

    Axis axis() {
        return viewport.axisProperty().get();
    }

    /** When every event stands, or null while that is being read. */
    EventTimes times() {
        return facts.times();
    }

    ReadOnlyObjectProperty<Axis> axisProperty() {
        return viewport.axisProperty();
    }

    ReadOnlyObjectProperty<Span> spanProperty() {
        return viewport.spanProperty();
    }

    StripPictures pictures() {
        return pictures;
    }

    ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.property();
    }

    /** Position and time at the playhead, for people. */
    public ReadOnlyStringProperty labelProperty() {
        return label.textProperty();
    }
}
