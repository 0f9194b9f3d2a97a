package playhead.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import playhead.ui.look.Ink;
import playhead.ui.text.UndoSign;
import playhead.workspace.Undoing;

/**
 * Draws reverts on the stretch: a boxed sign where their events stand, a bracket below what they undo, and a curved arrow
 * from the one to the other.
 *
 * @param axis where events stand
 * @param frame where
 * @param ink with what
 */
record UndoPainter(Axis axis, Frame frame, Ink ink) {
    private static final double BOX = 15;
    private static final double HALO = 4;
    private static final double TIP = 5;

    void draw(GraphicsContext g, List<Undoing> undoings) {
        double free = 0;
        for (Undoing one : undoings) {
            Span own = axis.exactly(one.first(), one.last());
            double x = frame.inside(own.from());
            boolean isThere = frame.span().contains(own.from());
            if (one.undoesAny()) {
                Span undone = axis.exactly(one.from(), one.to());
                if (isThere
                        || undone.to() > frame.span().from()
                                && undone.from() < frame.span().to()) {
                    arrow(g, x, frame.inside(undone.from()), frame.inside(undone.to()));
                }
            }
            if (isThere && x >= free) {
                sign(g, x);
                free = x + BOX;
            }
        }
    }

    private double base() {
        return frame.mainBottom() - BOX / 2 - 1;
    }

    /** Twice, first on a broad ground, so that it is seen on bars of any colour. */
    private void arrow(GraphicsContext g, double x, double from, double to) {
        for (boolean ground : new boolean[] {true, false}) {
            Color colour = ground ? ink.ground() : ink.head();
            g.setStroke(colour);
            g.setFill(colour);
            g.setLineWidth(ground ? HALO : 1.5);
            double y = base() + 4;
            g.strokePolyline(new double[] {from, from, to, to}, new double[] {y - 4, y, y, y - 4}, 4);
            double end = (from + to) / 2;
            g.beginPath();
            g.moveTo(x, base());
            g.quadraticCurveTo((x + end) / 2, frame.mainTop() - 10, end, y - TIP);
            g.stroke();
            double wide = ground ? TIP + 1.5 : TIP - 1;
            g.fillPolygon(
                    new double[] {end - wide, end + wide, end}, new double[] {y - 2 * TIP, y - 2 * TIP, y - 1}, 3);
        }
        g.setLineWidth(1);
    }

    private void sign(GraphicsContext g, double x) {
        double left = Math.clamp(x - BOX / 2, 0, frame.width() + 2 * Frame.PAD - BOX);
        double top = base() - BOX / 2;
        g.setFill(ink.head());
        g.fillRect(left, top, BOX, BOX);
        g.setStroke(ink.ground());
        g.strokeRect(left - 0.5, top - 0.5, BOX + 1, BOX + 1);
        g.setFill(ink.ground());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(UndoSign.SIGN, left + BOX / 2, top + BOX / 2);
    }
}
