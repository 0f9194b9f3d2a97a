package playhead.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import playhead.ui.look.Ink;

/**
 * Draws A and B: dashed poles with a boxed letter at their feet, A's on the left of its pole and B's on the right, so that
 * they never lie on each other nor on the names of marks.
 *
 * @param axis where events stand
 * @param frame where
 * @param ink with what
 */
record FlagPainter(Axis axis, Frame frame, Ink ink) {
    private static final double SIDE = 15;
    private static final double SMALL = 6;

    void draw(GraphicsContext g, ComparedFlags flags) {
        flag(g, "A", flags.a(), -SIDE);
        flag(g, "B", flags.b(), 0);
    }

    private void flag(GraphicsContext g, String letter, Long at, double beside) {
        if (at == null) {
            return;
        }
        double place = axis.place(at);
        double small = Math.round(frame.overviewX(place)) + 0.5;
        g.setStroke(ink.head());
        pole(g, small, frame.overviewTop(), frame.overviewBottom());
        g.setFill(ink.head());
        g.fillRect(beside < 0 ? small - SMALL : small, frame.overviewBottom() - SMALL, SMALL, SMALL);
        if (!frame.span().contains(place)) {
            return;
        }
        double x = Math.round(frame.x(place)) + 0.5;
        pole(g, x, frame.mainTop(), frame.mainBottom());
        double left = Math.clamp(x + beside, 0, frame.width() + 2 * Frame.PAD - SIDE);
        double top = frame.mainBottom() - SIDE;
        g.setFill(ink.head());
        g.fillRect(left, top, SIDE, SIDE);
        g.setStroke(ink.ground());
        g.strokeRect(left - 0.5, top - 0.5, SIDE + 1, SIDE + 1);
        g.setFill(ink.ground());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(letter, left + SIDE / 2, top + SIDE / 2);
    }

    private static void pole(GraphicsContext g, double x, double top, double bottom) {
        g.setLineDashes(4, 3);
        g.strokeLine(x, top, x, bottom);
        g.setLineDashes(null);
    }
}
