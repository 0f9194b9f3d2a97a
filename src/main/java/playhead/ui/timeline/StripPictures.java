package playhead.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;

/**
 * The painted strips: made in the background and kept; until a new one is there the old one is drawn, moved and scaled to
 * its place. For the window's thread.
 */
final class StripPictures {
    private static final int OVERVIEW_HEIGHT = 24;
    private static final int MAIN_HEIGHT = 84;

    private final LatestRequest overviewLane;
    private final LatestRequest mainLane;
    private final ReadOnlyObjectWrapper<Strip> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Strip> main = new ReadOnlyObjectWrapper<>();
    private final KeptStrips kept = new KeptStrips();
    private StripMaker maker;
    private int width;

    StripPictures(Background background) {
        overviewLane = background.lane();
        mainLane = background.lane();
    }

    /** Shows nothing and keeps nothing. */
    void clear() {
        forget();
        maker = null;
        overview.set(null);
        main.set(null);
    }

    /** Drops what is kept and what is on its way; what is shown stays until there is something new. */
    void forget() {
        overviewLane.forget();
        mainLane.forget();
        kept.clear();
    }

    /**
     * Paints another log, axis or width from now on.
     *
     * @param paints what is painted
     * @param fresh whether the pictures that are there have become wrong
     * @param span the stretch that is shown
     */
    void use(StripMaker paints, boolean fresh, int pixels, Span span) {
        forget();
        if (fresh) {
            overview.set(null);
            main.set(null);
        }
        maker = paints;
        width = pixels;
        Span whole = paints.axis().whole();
        overviewLane.ask(
                () -> paints.paint((long) whole.from(), (long) whole.to(), pixels, OVERVIEW_HEIGHT), overview::set);
        show(span);
    }

    /** Paints the stretch that is shown. */
    void show(Span span) {
        if (maker == null) {
            return;
        }
        // A span more at both ends, so that panning has something to show at once.
        Span whole = maker.axis().whole();
        long from = (long) Math.max(whole.from(), Math.floor(span.from() - span.length()));
        long to = (long) Math.min(whole.to(), Math.ceil(span.to() + span.length()));
        int pixels = (int) Math.clamp(Math.ceil((to - from) / span.length() * width), 1, 3.0 * width);
        String key = from + "-" + to + "/" + pixels;
        Strip ready = kept.get(key);
        if (ready != null) {
            mainLane.ask(() -> ready, main::set);
            return;
        }
        StripMaker asked = maker;
        mainLane.ask(() -> asked.paint(from, to, pixels, MAIN_HEIGHT), strip -> {
            kept.put(key, strip);
            main.set(strip);
        });
    }

    ReadOnlyObjectProperty<Strip> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Strip> mainProperty() {
        return main.getReadOnlyProperty();
    }
}
