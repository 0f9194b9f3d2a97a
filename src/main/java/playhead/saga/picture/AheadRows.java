package playhead.saga.picture;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import playhead.saga.Expectation;

/** Paints what may still come below the messages of a saga: a row each, nothing of it solid. */
record AheadRows(SagaPicture picture, Pen pen, View view, PictureWords words) {
    private static final double ROW = SequencePainter.ROW;
    private static final double R = 5;

    /** How much room it takes. */
    static double height(SagaPicture picture) {
        return picture.ahead().isEmpty() ? 0 : ROW * (picture.ahead().size() + 1);
    }

    /**
     * Paints it.
     *
     * @param seen where a height of the whole is seen
     * @param column the middle of a lane
     */
    void paint(DoubleUnaryOperator seen, IntToDoubleFunction column) {
        if (picture.ahead().isEmpty()) {
            return;
        }
        double top = seen.applyAsDouble(ROW * picture.slots().size());
        double bottom = top + height(picture);
        if (top > view.height() || bottom < 0) {
            return;
        }
        pen.fill(0, top, view.width(), bottom - top, Tint.EXPECTED, 0.07);
        pen.line(0, top, view.width(), top, Stroke.dashed(Tint.EXPECTED, 1.6, 1));
        int sagas = picture.ahead().getFirst().expected().seen();
        pen.text(words.expected(sagas), 8, top + 19, Pen.Lettering.bold(Tint.EXPECTED, 1));
        double y = top + ROW * 1.5;
        for (Ahead one : picture.ahead()) {
            Expectation expected = one.expected();
            double x = column.applyAsDouble(one.lane());
            String type = words.name(expected.type());
            pen.fill(x - R, y - R, 2 * R, 2 * R, Tint.GROUND, 1);
            pen.frame(x - R, y - R, 2 * R, 2 * R, Stroke.dashed(Tint.EXPECTED, 1.5, 1));
            pen.text(type, x + 12, y + 1, Pen.Lettering.plain(Tint.TEXT, 1));
            String likely = AheadPainter.likely(expected, words);
            pen.text(likely, x + 12, y + 13, new Pen.Lettering(Tint.EXPECTED, 10, true, false, 1));
            y += ROW;
        }
    }
}
