package playhead.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import playhead.saga.picture.Signs;
import playhead.ui.look.Ink;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * Draws sagas below the timeline: bars with a notch where they failed, hatched while they are undone; the selected one on top;
 * how many are open at once when there are too many for bars.
 *
 * @param model what is known of them
 * @param axis of the timeline above
 * @param frame of the timeline above
 * @param ink with what
 * @param words says how many there are
 */
record SagaLanePainter(SagaLaneModel model, Axis axis, Frame frame, Ink ink, Words words) {
    /** Height of a row, before zooming. */
    static final double ROW = 15;

    private static final double BAR = 9;
    private static final int LONGEST = 28;

    void draw(GraphicsContext g, SagaLayout layout, long head) {
        g.setFont(Lettering.FONT);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        SagaBar chosen = model.chosenProperty().get();
        if (chosen != null) {
            bar(g, chosen, 0, true);
        }
        double top = chosen == null ? 0 : ROW;
        if (layout.rows().isEmpty()) {
            counts(g, layout, top);
        } else {
            for (int row = 0; row < layout.rows().size(); row++) {
                for (SagaBar bar : layout.rows().get(row)) {
                    bar(g, model.best(bar), top + row * ROW, false);
                }
            }
        }
        double place = axis.place(head);
        if (frame.span().contains(place)) {
            double x = Math.round(frame.x(place)) + 0.5;
            g.setStroke(ink.head());
            g.setLineWidth(1);
            g.strokeLine(x, 0, x, top + SagaLayout.ROWS * ROW);
        }
    }

    private void bar(GraphicsContext g, SagaBar bar, double top, boolean chosen) {
        double left = frame.inside(axis.place(bar.first()));
        double right = Math.max(left + 3, frame.inside(axis.place(bar.last())));
        if (axis.place(bar.last()) < frame.span().from()
                || axis.place(bar.first()) > frame.span().to()) {
            return;
        }
        double y = top + (ROW - BAR) / 2;
        double undone = bar.undoing() == 0 ? right : Math.clamp(frame.x(axis.place(bar.undoing())), left, right);
        g.setFill(chosen ? ink.accent() : ink.accent().deriveColor(0, 1, 1, 0.55));
        g.fillRect(left, y, Math.max(0, undone - left), BAR);
        g.setStroke(chosen ? ink.accent() : ink.text());
        g.setLineWidth(1);
        for (double x = undone; x < right; x += 4) {
            double end = Math.min(right, x + BAR);
            g.strokeLine(x, y + BAR, end, y + BAR - (end - x));
        }
        g.strokeRect(left + 0.5, y + 0.5, Math.max(1, right - left - 1), BAR - 1);
        if (bar.failed() > 0 && frame.span().contains(axis.place(bar.failed()))) {
            double x = frame.x(axis.place(bar.failed()));
            g.setFill(ink.problem());
            g.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {y - 2, y - 2, y + BAR}, 3);
        }
        String text = Signs.of(bar.status()) + " " + Shown.cut(Display.safe(bar.id()), LONGEST);
        if (chosen) {
            boxed(g, text, right + 4, top);
        } else if (Lettering.width(text) + 8 < undone - left) {
            g.setFill(ink.head());
            g.fillText(text, left + 4, top + ROW / 2);
        }
    }

    /** Right of the bar, or as far right as there is room. */
    private void boxed(GraphicsContext g, String text, double left, double top) {
        double wide = Lettering.width(text) + 8;
        double x = Math.min(left, Frame.PAD + frame.width() - wide);
        g.setFill(ink.veil(0.85));
        g.fillRect(x, top, wide, ROW);
        g.setFill(ink.head());
        g.fillText(text, x + 4, top + ROW / 2);
    }

    private void counts(GraphicsContext g, SagaLayout layout, double top) {
        int most = 1;
        for (int open : layout.open()) {
            most = Math.max(most, open);
        }
        double high = SagaLayout.ROWS * ROW - 8;
        double base = top + high + 2;
        for (int x = 0; x < layout.open().length - 1; x++) {
            double part = high * layout.open()[x] / most;
            g.setFill(ink.accent().deriveColor(0, 1, 1, 0.55));
            g.fillRect(Frame.PAD + x, base - part, 1, part);
            if (layout.bad()[x]) {
                g.setFill(ink.problem());
                g.fillPolygon(
                        new double[] {Frame.PAD + x - 2, Frame.PAD + x + 2, Frame.PAD + x},
                        new double[] {base + 5, base + 5, base},
                        3);
            }
        }
        boxed(
                g,
                words.text(
                        "timeline.sagas.counts", Shown.number(layout.visible()), Shown.number(most), layout.visible()),
                Frame.PAD,
                top);
    }

    /** The saga at a point, null for none. */
    SagaBar at(SagaLayout layout, double x, double y) {
        double top = model.chosenProperty().get() == null ? 0 : ROW;
        int row = (int) Math.floor((y - top) / ROW);
        List<List<SagaBar>> rows = layout.rows();
        if (row < 0 || row >= rows.size()) {
            return null;
        }
        for (SagaBar bar : rows.get(row)) {
            if (frame.x(axis.place(bar.first())) - 3 <= x && x <= frame.x(axis.place(bar.last())) + 3) {
                return bar;
            }
        }
        return null;
    }
}
