package playhead.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import playhead.ui.look.Ink;
import playhead.ui.note.NoteLine;
import playhead.ui.text.Shown;

/**
 * Draws notes at the upper edge of the stretch: a leaf with a folded corner at their place, a bracket over the events of
 * a stretch, and their first words on the right, framed, so that they are not taken for the names of marks. On the
 * overview they are short ticks at the lower edge.
 *
 * @param axis where events stand
 * @param frame where
 * @param ink with what
 */
record NotePainter(Axis axis, Frame frame, Ink ink) {
    private static final int LONGEST = 28;
    private static final double LEAF = 9;
    private static final double HIGH = 13;
    private static final double BESIDE = 3;
    private static final double TICK = 6;

    void draw(GraphicsContext g, List<NoteLine> notes) {
        double free = Frame.PAD;
        for (NoteLine note : notes) {
            double from = axis.place(note.from());
            double to = axis.place(note.to());
            g.setStroke(ink.mark());
            g.setFill(ink.mark());
            double left = Math.round(frame.overviewX(from)) + 0.5;
            double right = Math.max(left + 2, Math.round(frame.overviewX(to)) + 0.5);
            g.fillRect(left - 0.5, frame.overviewBottom() - TICK, right - left, TICK);
            if (to >= frame.span().from() && from <= frame.span().to()) {
                free = note(g, note, from, to, free);
            }
        }
    }

    /** Words that would lie on those before are left out; the leaf stands all the same. */
    private double note(GraphicsContext g, NoteLine note, double from, double to, double free) {
        double top = frame.mainTop() + 1.5;
        double x = Math.round(frame.inside(from)) + 0.5;
        double end = Math.round(frame.inside(to)) + 0.5;
        g.setStroke(ink.mark());
        if (note.to() > note.from()) {
            g.setLineWidth(2);
            g.strokeLine(x, top + HIGH + 2.5, end, top + HIGH + 2.5);
            g.setLineWidth(1);
            g.strokeLine(end, top + HIGH - 2, end, top + HIGH + 6);
        }
        g.strokeLine(x, top, x, top + HIGH + 6);
        if (x < free) {
            return free;
        }
        String text = Shown.cut(note.text(), LONGEST);
        double wide = Lettering.width(text) + LEAF + 3 * BESIDE;
        double left = x + wide > Frame.PAD + frame.width() ? x - wide : x;
        g.setFill(ink.veil(0.92));
        g.fillRect(left, top, wide, HIGH);
        g.strokeRect(left, top, wide, HIGH);
        leaf(g, left + BESIDE, top + 2);
        g.setFill(ink.head());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(text, left + LEAF + 2 * BESIDE, top + HIGH / 2);
        return left + wide + BESIDE;
    }

    private void leaf(GraphicsContext g, double left, double top) {
        double fold = 3;
        g.setFill(ink.mark());
        g.fillPolygon(
                new double[] {left, left + LEAF - 1, left + LEAF - 1, left + LEAF - 1 - fold, left},
                new double[] {top, top, top + LEAF - fold, top + LEAF, top + LEAF},
                5);
    }
}
