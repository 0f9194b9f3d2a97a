package playhead.ui.timeline;

/**
 * The stretch of the log that the main strip shows, in ordinals; event n fills n to n + 1.
 *
 * @param from its left border, at least 1
 * @param to its right border
 */
record Span(double from, double to) {
    private static final double LEAST = 8;

    /** A whole log. */
    static Span whole(long end) {
        return new Span(1, Math.max(2, end + 1.0));
    }

    double length() {
        return to - from;
    }

    boolean contains(double ordinal) {
        return ordinal >= from && ordinal <= to;
    }

    /** Longer or shorter by a factor, with one place staying where it is; never beyond the log. */
    Span scaled(double factor, double about, long end) {
        Span whole = whole(end);
        double length = Math.clamp(length() * factor, Math.min(LEAST, whole.length()), whole.length());
        double left = about - (about - from) / length() * length;
        return new Span(left, left + length).within(whole);
    }

    /** Moved by so many events; never beyond the log. */
    Span moved(double events, long end) {
        return new Span(from + events, to + events).within(whole(end));
    }

    /** Moved so that a place lies in the middle. */
    Span centred(double about, long end) {
        return moved(about - (from + to) / 2, end);
    }

    private Span within(Span whole) {
        double left = Math.clamp(from, whole.from, Math.max(whole.from, whole.to - length()));
        return new Span(left, left + length());
    }
}
