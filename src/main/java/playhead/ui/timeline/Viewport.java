package playhead.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The stretch of the axis that is shown, and how it is moved; never beyond the log. For the window's thread. */
final class Viewport {
    private final ReadOnlyObjectWrapper<Axis> axis = new ReadOnlyObjectWrapper<>(new ByPosition(0));
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.whole(0));

    /** Shows the whole of an axis. */
    void open(Axis shown) {
        axis.set(shown);
        span.set(shown.whole());
    }

    /** Shows the same events on another axis; answers false when it is the same axis. */
    boolean change(Axis wanted) {
        Axis old = axis.get();
        if (wanted.equals(old)) {
            return false;
        }
        Span shown = span.get();
        long end = wanted.lastIn(wanted.whole());
        long first = Math.min(old.firstIn(shown), end);
        axis.set(wanted);
        span.set(
                shown.equals(old.whole())
                        ? wanted.whole()
                        : wanted.of(first, Math.max(first, old.lastIn(shown))).scaled(1, 0, wanted.whole()));
        return true;
    }

    /** Shows a longer (factor above 1) or shorter stretch about a place. */
    void zoom(double factor, double about) {
        span.set(span.get().scaled(factor, about, whole()));
    }

    /** Moves the stretch by so much of the axis. */
    void pan(double places) {
        span.set(span.get().moved(places, whole()));
    }

    /** Moves the stretch so that a place is in its middle. */
    void centre(double about) {
        span.set(span.get().centred(about, whole()));
    }

    /** Shows a stretch, and what is needed around it to be long enough. */
    void show(Span wanted) {
        double middle = (wanted.from() + wanted.to()) / 2;
        span.set(wanted.scaled(1, middle, whole()));
    }

    /** Brings the playhead into sight. */
    void follow(long at) {
        double place = axis.get().place(at);
        boolean seen = axis.get() instanceof ByPosition
                ? span.get().contains(place) && span.get().contains((double) Math.max(1, at))
                : span.get().contains(place);
        if (!seen) {
            centre(place);
        }
    }

    /** Events that the stretch shows, at least one: a screen. */
    long screen() {
        return Math.max(1, axis.get().lastIn(span.get()) - axis.get().firstIn(span.get()) + 1);
    }

    private Span whole() {
        return axis.get().whole();
    }

    ReadOnlyObjectProperty<Axis> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }
}
