package playhead.ui.timeline;

/**
 * Where things lie on one drawing of the timeline, in pixels before zooming. Only what is written grows with the zoom; the
 * strips keep their pixels.
 *
 * @param width of the strips
 * @param zoom size of everything
 * @param whole the whole log, on the overview
 * @param span the stretch below it
 */
record Frame(double width, double zoom, Span whole, Span span) {
    /** Empty space left and right of the strips. */
    static final double PAD = 10;

    private static final double OVERVIEW_TOP = 4;
    private static final double OVERVIEW_PIXELS = 24;
    private static final double LABEL_HEIGHT = 24;
    private static final double MAIN_PIXELS = 64;
    private static final double AXIS = 32;

    /** Height of the whole drawing, before zooming. */
    static double height(double zoom) {
        return (OVERVIEW_PIXELS + MAIN_PIXELS) / zoom + OVERVIEW_TOP + LABEL_HEIGHT + AXIS;
    }

    /** Height of the overview alone, before zooming. */
    static double foldedHeight(double zoom) {
        return OVERVIEW_PIXELS / zoom + 2 * OVERVIEW_TOP;
    }

    double overviewTop() {
        return OVERVIEW_TOP;
    }

    double overviewHeight() {
        return OVERVIEW_PIXELS / zoom;
    }

    double overviewBottom() {
        return OVERVIEW_TOP + overviewHeight();
    }

    double mainTop() {
        return overviewBottom() + LABEL_HEIGHT;
    }

    double mainHeight() {
        return MAIN_PIXELS / zoom;
    }

    double mainBottom() {
        return mainTop() + mainHeight();
    }

    /** Where a place of the axis lies on the stretch. */
    double x(double place) {
        return x(span, place);
    }

    /** Where a place of the axis lies on the overview. */
    double overviewX(double place) {
        return x(whole, place);
    }

    /** As {@link #x}, but never left or right of the strips. */
    double inside(double place) {
        return Math.clamp(x(place), PAD, PAD + width);
    }

    double x(Span shown, double place) {
        return PAD + (place - shown.from()) / shown.length() * width;
    }

    /** The place of the stretch at a pixel. */
    double place(double x) {
        return place(span, x);
    }

    /** The place of the overview at a pixel. */
    double overviewPlace(double x) {
        return place(whole, x);
    }

    private double place(Span shown, double x) {
        return shown.from() + (x - PAD) / width * shown.length();
    }
}
