package playhead.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import playhead.ui.look.Ink;
import playhead.ui.replay.Player;

/**
 * Draws the in and the out point as brackets, and a sign wherever replaying the log stumbled.
 *
 * @param axis where events stand
 * @param frame where
 * @param ink with what
 */
record PointPainter(Axis axis, Frame frame, Ink ink) {
    private static final double FOOT = 5;

    void draw(GraphicsContext g, Player player, long[] problems) {
        Long in = player.inProperty().get();
        Long out = player.outProperty().get();
        double left = in == null ? frame.whole().from() : axis.place(in);
        double right = out == null ? frame.whole().to() : axis.place(out);
        if (in != null || out != null) {
            veil(g, frame.whole().from(), left);
            veil(g, right, frame.whole().to());
        }
        if (in != null) {
            bracket(g, left, FOOT);
        }
        if (out != null) {
            bracket(g, right, -FOOT);
        }
        problems(g, problems);
    }

    /** What is outside of the loop is paler. */
    private void veil(GraphicsContext g, double from, double to) {
        g.setFill(ink.veil(0.45));
        double left = frame.inside(from);
        g.fillRect(left, frame.mainTop(), frame.inside(to) - left, frame.mainHeight());
    }

    private void bracket(GraphicsContext g, double place, double foot) {
        g.setStroke(ink.head());
        bracket(g, frame.overviewX(place), foot, frame.overviewTop(), frame.overviewBottom());
        if (frame.span().contains(place)) {
            bracket(g, frame.x(place), foot, frame.mainTop(), frame.mainBottom());
        }
    }

    private static void bracket(GraphicsContext g, double x, double foot, double top, double bottom) {
        double at = Math.round(x) + 0.5;
        g.setLineWidth(2);
        g.strokePolyline(
                new double[] {at + foot, at, at, at + foot},
                new double[] {top + 1, top + 1, bottom - 1, bottom - 1},
                4);
        g.setLineWidth(1);
    }

    private void problems(GraphicsContext g, long[] problems) {
        double lastSmall = -1;
        double lastLarge = -1;
        g.setFill(ink.problem());
        for (long at : problems) {
            double place = axis.exactly(at, at).from();
            double small = Math.round(frame.overviewX(place));
            if (small != lastSmall) {
                sign(g, small, frame.overviewBottom());
                lastSmall = small;
            }
            double large = Math.round(frame.x(place));
            if (frame.span().contains(place) && large != lastLarge) {
                sign(g, large, frame.mainBottom());
                lastLarge = large;
            }
        }
    }

    /** A triangle that stands on a line. */
    private static void sign(GraphicsContext g, double x, double bottom) {
        g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {bottom, bottom, bottom - 8}, 3);
    }
}
