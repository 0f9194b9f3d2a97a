package playhead.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import playhead.ui.look.Ink;

/**
 * Draws what is chosen on the timeline: a framed stretch with its count and length written on it.
 *
 * @param frame where
 * @param ink with what
 */
record BrushPainter(Frame frame, Ink ink) {
    private static final double LEAST = 3;
    private static final double GRIP = 12;

    void draw(GraphicsContext g, Brush brush) {
        Span chosen = brush.span();
        if (chosen == null) {
            return;
        }
        small(g, chosen);
        if (chosen.to() < frame.span().from() || chosen.from() > frame.span().to()) {
            return;
        }
        double left = frame.inside(chosen.from());
        double right = Math.max(left + LEAST, frame.inside(chosen.to()));
        double top = frame.mainTop();
        g.setFill(ink.accent().deriveColor(0, 1, 1, 0.16));
        g.fillRect(left, top, right - left, frame.mainHeight());
        edge(g, left, chosen.from());
        edge(g, right, chosen.to());
        Lettering.boxed(g, brush.text(), (left + right) / 2, top + 2, frame, ink);
    }

    private void edge(GraphicsContext g, double x, double place) {
        if (!frame.span().contains(place)) {
            return;
        }
        double at = Math.round(x) + 0.5;
        g.setStroke(ink.accent());
        g.strokeLine(at, frame.mainTop(), at, frame.mainBottom());
        g.setFill(ink.accent());
        g.fillRoundRect(at - 2.5, frame.mainTop() + (frame.mainHeight() - GRIP) / 2, 5, GRIP, 4, 4);
    }

    private void small(GraphicsContext g, Span chosen) {
        double left = frame.overviewX(chosen.from());
        double wide = Math.max(LEAST, frame.overviewX(chosen.to()) - left);
        g.setFill(ink.accent().deriveColor(0, 1, 1, 0.3));
        g.fillRect(left, frame.overviewTop(), wide, frame.overviewHeight());
    }
}
