package playhead.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import playhead.ui.look.Ink;
import playhead.ui.replay.Mark;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/**
 * Draws marks as flags with their names, and as ticks on the overview.
 *
 * @param axis where events stand
 * @param frame where
 * @param ink with what
 */
record MarkPainter(Axis axis, Frame frame, Ink ink) {
    private static final int LONGEST = 24;
    private static final double BESIDE = 3;
    private static final double HIGH = 13;

    void draw(GraphicsContext g, List<Mark> marks) {
        double free = Frame.PAD;
        for (Mark mark : marks) {
            double place = axis.place(mark.ordinal());
            double small = Math.round(frame.overviewX(place)) + 0.5;
            g.setStroke(ink.mark());
            g.setFill(ink.mark());
            g.strokeLine(small, frame.overviewTop(), small, frame.overviewBottom());
            g.fillPolygon(
                    new double[] {small, small + 6, small},
                    new double[] {frame.overviewTop(), frame.overviewTop() + 3, frame.overviewTop() + 6},
                    3);
            if (frame.span().contains(place)) {
                free = flag(g, Math.round(frame.x(place)) + 0.5, mark.name(), free);
            }
        }
    }

    /** A name that would lie on the one before is left out; its pole stands all the same. */
    private double flag(GraphicsContext g, double x, String name, double free) {
        g.strokeLine(x, frame.mainTop() - HIGH - 4, x, frame.mainBottom());
        if (x < free) {
            return free;
        }
        String text = Shown.cut(Display.safe(name), LONGEST);
        double wide = Lettering.width(text) + 2 * BESIDE;
        double left = x + wide > Frame.PAD + frame.width() ? x - wide : x;
        g.fillRect(left, frame.mainTop() - HIGH - 4, wide, HIGH);
        g.setFill(ink.ground());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(text, left + BESIDE, frame.mainTop() - HIGH / 2 - 4);
        return left + wide + BESIDE;
    }
}
