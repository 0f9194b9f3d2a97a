package playhead.saga.picture;

import java.util.List;
import playhead.saga.Expectation;

/**
 * Paints what may still come, apart from what did: behind a dashed line on hatched ground, nothing of it solid, with words that
 * say that it is no evidence.
 */
record AheadPainter(SagaPicture picture, Pen pen, View view, PictureWords words) {
    /** Width of one of them. */
    static final double COLUMN = 186;
    /** Before the first of them. */
    static final double EDGE = 22;

    private static final double HATCH = 14;
    private static final double R = 5;
    private static final double BASE = 29;
    /** What is less likely has a fainter mark. */
    private static final double LEAST = 0.45;

    /** How likely it is, in words. */
    static String likely(Expectation expected, PictureWords words) {
        long millis = expected.typicalMillis();
        return words.likely(expected.likelihood(), millis < 0 ? Double.NaN : millis / 1_000.0);
    }

    private double left() {
        return view.seenX(picture.slots().width());
    }

    private double right() {
        return left() + EDGE + picture.ahead().size() * COLUMN;
    }

    private boolean isSeen() {
        return !picture.ahead().isEmpty() && left() < view.width() && right() > SagaPicture.NAMES;
    }

    void paint() {
        if (!isSeen()) {
            return;
        }
        double top = SagaPicture.HEAD;
        double bottom = Math.min(view.height(), picture.height() - view.y());
        double left = Math.max(left(), SagaPicture.NAMES - HATCH);
        double right = Math.min(right(), view.width());
        pen.fill(left, top, right - left, bottom - top, Tint.GROUND, 0.55);
        hatch(left, right, top, bottom);
        pen.line(left(), top, left(), bottom, Stroke.dashed(Tint.EXPECTED, 1.6, 1));
        double x = left() + EDGE;
        for (Ahead one : picture.ahead()) {
            if (x + COLUMN > SagaPicture.NAMES && x < view.width()) {
                mark(one, x, picture.lanes().get(one.lane()).eventsY() - view.y());
            }
            x += COLUMN;
        }
    }

    /** Lines from below to above, at the same places however far it was moved. */
    private void hatch(double left, double right, double top, double bottom) {
        double high = bottom - top;
        double shift = (left() - left) % HATCH;
        for (double x = left - high + shift; x < right; x += HATCH) {
            double from = Math.max(x, left);
            double to = Math.min(x + high, right);
            if (to > from) {
                pen.line(from, bottom - (from - x), to, bottom - (to - x), Stroke.solid(Tint.LINE, 1, 0.45));
            }
        }
    }

    private void mark(Ahead one, double x, double y) {
        Expectation expected = one.expected();
        double alpha = Math.clamp(expected.likelihood(), LEAST, 1);
        String type = TextWidth.type(words.name(expected.type()), 11, COLUMN - 2 * R - 14);
        String likely = TextWidth.cut(likely(expected, words), 11, COLUMN - 2 * R - 14);
        double wide = 2 * R + 8 + Math.max(TextWidth.of(type, 11), TextWidth.of(likely, 10)) + 4;
        pen.fill(x - 3, y - 9, wide, 28, Tint.GROUND, 0.9);
        pen.frame(x, y - R, 2 * R, 2 * R, Stroke.dashed(Tint.EXPECTED, 1.5, alpha));
        pen.text(type, x + 2 * R + 6, y + 3, Pen.Lettering.plain(Tint.TEXT, 1));
        pen.text(likely, x + 2 * R + 6, y + 15, new Pen.Lettering(Tint.EXPECTED, 10, true, false, 1));
    }

    /** What is said above it. */
    void head() {
        if (isSeen()) {
            List<Ahead> ahead = picture.ahead();
            double x = Math.max(left(), SagaPicture.NAMES) + 6;
            double room = Math.max(60, Math.min(right(), view.width()) - x - 4);
            String text =
                    TextWidth.cut(words.expected(ahead.getFirst().expected().seen()), 12, room);
            pen.fill(x - 4, 17, TextWidth.bold(text, 11) + 8, 16, Tint.GROUND, 1);
            pen.text(text, x, BASE, Pen.Lettering.bold(Tint.EXPECTED, 1));
        }
    }
}
