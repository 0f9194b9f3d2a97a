package playhead.ui.timeline;

/**
 * A stretch of the axis: ordinals, of which event n fills n to n + 1, or seconds since 1970.
 *
 * @param from its left border
 * @param to its right border
 */
record Span(double from, double to) {
    private static final double LEAST = 8;

    /** A whole log by position. */
    static Span whole(long end) {
        return new Span(1, Math.max(2, end + 1.0));
    }

    double length() {
        return to - from;
    }

    boolean contains(double place) {
        return place >= from && place <= to;
    }

    /** Longer or shorter by a factor, with one place staying where it is; never beyond the log. */
    Span scaled(double factor, double about, Span whole) {
        double length = Math.clamp(length() * factor, Math.min(LEAST, whole.length()), whole.length());
        double left = about - (about - from) / length() * length;
        return new Span(left, left + length).within(whole);
    }

    /** Moved by so much; never beyond the log. */
    Span moved(double by, Span whole) {
        return new Span(from + by, to + by).within(whole);
    }

    /** Moved so that a place lies in the middle. */
    Span centred(double about, Span whole) {
        return moved(about - (from + to) / 2, whole);
    }

    private Span within(Span whole) {
        double left = Math.clamp(from, whole.from, Math.max(whole.from, whole.to - length()));
        return new Span(left, left + length());
    }
}
