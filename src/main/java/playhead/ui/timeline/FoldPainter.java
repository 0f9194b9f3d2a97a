package playhead.ui.timeline;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import playhead.ui.look.Ink;
import playhead.ui.text.Lasting;

/**
 * Draws where idle time is left out: a zig-zag across the strip, with its real length written on it.
 *
 * @param frame where
 * @param ink with what
 */
record FoldPainter(Frame frame, Ink ink) {
    private static final double TOOTH = 4;

    void draw(GraphicsContext g, List<Folding.Fold> folds) {
        double free = Frame.PAD;
        for (Folding.Fold fold : folds) {
            small(g, fold);
            if (fold.end() > frame.span().from() && fold.place() < frame.span().to()) {
                large(g, fold);
                double middle = (frame.inside(fold.place()) + frame.inside(fold.end())) / 2;
                String text = Lasting.of(fold.seconds());
                if (middle - Lettering.width(text) / 2 - TOOTH >= free) {
                    free = Lettering.boxed(g, text, middle, frame.mainBottom() - Lettering.HIGH - 1, frame, ink);
                }
            }
        }
    }

    private void large(GraphicsContext g, Folding.Fold fold) {
        double left = frame.inside(fold.place());
        double right = frame.inside(fold.end());
        g.setFill(ink.line().deriveColor(0, 1, 1, 0.35));
        g.fillRect(left, frame.mainTop(), right - left, frame.mainHeight());
        zigZag(g, (left + right) / 2, frame.mainTop(), frame.mainBottom());
    }

    private void small(GraphicsContext g, Folding.Fold fold) {
        double left = frame.overviewX(fold.place());
        double right = frame.overviewX(fold.end());
        g.setFill(ink.line().deriveColor(0, 1, 1, 0.35));
        g.fillRect(left, frame.overviewTop(), right - left, frame.overviewHeight());
        zigZag(g, (left + right) / 2, frame.overviewTop(), frame.overviewBottom());
    }

    private void zigZag(GraphicsContext g, double x, double top, double bottom) {
        int teeth = (int) Math.max(2, Math.round((bottom - top) / TOOTH));
        double[] xs = new double[teeth + 1];
        double[] ys = new double[teeth + 1];
        for (int i = 0; i <= teeth; i++) {
            xs[i] = x + (i % 2 == 0 ? -TOOTH / 2 : TOOTH / 2);
            ys[i] = top + (bottom - top) * i / teeth;
        }
        g.setStroke(ink.text());
        g.strokePolyline(xs, ys, teeth + 1);
    }
}
