package playhead.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.history.EventTimes;
import playhead.ui.replay.Selection;
import playhead.ui.text.Lasting;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** Choosing events on the timeline. What is chosen filters nothing by itself. For the window's thread. */
public final class Brush {
    private final TimelineViewModel timeline;
    private final Words words;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Span> stretch = new ReadOnlyObjectWrapper<>();
    private double anchor;

    Brush(TimelineViewModel timeline, Words words) {
        this.timeline = timeline;
        this.words = words;
    }

    /** Begins at a place that stays one end. */
    void begin(double place) {
        anchor = place;
    }

    /** Takes hold of one end of what is chosen; the other one stays. */
    void hold(boolean first) {
        Span chosen = span();
        anchor = first ? chosen.to() : chosen.from();
    }

    /** Moves the end that does not stay. */
    void to(double place) {
        Span whole = timeline.axis().whole();
        Span dragged = new Span(Math.min(anchor, place), Math.max(anchor, place));
        stretch.set(new Span(
                Math.clamp(dragged.from(), whole.from(), whole.to()),
                Math.clamp(dragged.to(), whole.from(), whole.to())));
        long first = timeline.axis().firstIn(stretch.get());
        long last = timeline.axis().lastIn(stretch.get());
        selection.set(first < 1 || last < first ? null : new Selection(first, last));
    }

    /** Lets go: what is chosen ends at its first and last event. */
    void end() {
        stretch.set(null);
    }

    /** Chooses events. */
    public void select(Selection chosen) {
        stretch.set(null);
        selection.set(chosen);
    }

    /** Chooses nothing; answers false when nothing was chosen. */
    public boolean drop() {
        boolean any = selection.get() != null;
        select(null);
        return any;
    }

    /** Shows the chosen events on the whole width. */
    public void zoom() {
        Selection chosen = selection.get();
        if (chosen != null) {
            timeline.showEvents(chosen.from(), chosen.to());
        }
    }

    /** Chooses the events between the in and the out point; without one, those from the start or to the end. */
    public void selectBetween() {
        Long in = timeline.player().inProperty().get();
        Long out = timeline.player().outProperty().get();
        long first = in == null ? 1 : in + 1;
        long last = out == null ? timeline.playhead().endProperty().get() : out;
        if (first <= last) {
            select(new Selection(first, last));
        }
    }

    /** Sets the in and the out point around the chosen events. */
    public void loop() {
        Selection chosen = selection.get();
        if (chosen != null) {
            timeline.player().clearPoints();
            timeline.player().setIn(chosen.from() - 1);
            timeline.player().setOut(chosen.to());
        }
    }

    /** Why nothing can be done with what is chosen, or null. */
    public String whyNone() {
        return selection.get() == null ? words.text("timeline.why.notSelected") : null;
    }

    /** How many events are chosen and how long they took; empty when nothing is chosen or dragged. */
    public String text() {
        Selection chosen = selection.get();
        if (chosen == null) {
            return stretch.get() == null ? "" : words.text("timeline.events", 0, "0");
        }
        String count = words.text("timeline.events", chosen.count(), Shown.number(chosen.count()));
        EventTimes times = timeline.times();
        return times == null || !times.hasTimes()
                ? count
                : count + " · " + Lasting.of(times.time(chosen.to()) - times.time(chosen.from()));
    }

    /** Where it is drawn, or null: as it is dragged, then as wide as its events. */
    Span span() {
        if (stretch.get() != null) {
            return stretch.get();
        }
        Selection chosen = selection.get();
        return chosen == null ? null : timeline.axis().exactly(chosen.from(), chosen.to());
    }

    /** What is chosen, or null. */
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Span> stretchProperty() {
        return stretch.getReadOnlyProperty();
    }
}
