package playhead.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import playhead.ui.look.Ink;
import playhead.ui.text.Words;

/**
 * One drawing of the timeline: overview, stretch, axis, what is chosen, and the playhead.
 *
 * @param model what is drawn
 * @param pictures the painted strips
 * @param frame where it is drawn
 * @param ink what it is drawn with
 * @param words what is written
 */
record TimelinePicture(TimelineViewModel model, Pictures pictures, Frame frame, Ink ink, Words words) {
    private static final double PAD = Frame.PAD;
    private static final double TICK_ROOM = 100;
    private static final double BESIDE = 8;

    /** The strips as images, null while there are none. */
    record Pictures(Image overview, Image main) {}

    /**
     * Draws all of it.
     *
     * @param g where, already zoomed
     * @param focused whether the keys go to the timeline
     * @param height how much of it is seen, before zooming
     */
    void draw(GraphicsContext g, boolean focused, double height) {
        g.setFont(Lettering.FONT);
        if (model.playhead().endProperty().get() == 0) {
            g.setFill(ink.text());
            g.setTextBaseline(VPos.CENTER);
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(words.text("timeline.empty"), PAD + frame.width() / 2, height / 2);
            return;
        }
        Strip whole = model.pictures().overviewProperty().get();
        strip(g, pictures.overview(), whole, frame.whole(), frame.overviewTop(), frame.overviewHeight());
        Strip main = model.pictures().mainProperty().get();
        strip(g, pictures.main(), main, frame.span(), frame.mainTop(), frame.mainHeight());
        g.setStroke(ink.line());
        g.strokeLine(PAD, frame.mainBottom() + 0.5, PAD + frame.width(), frame.mainBottom() + 0.5);
        if (main != null) {
            axis(g, main);
        }
        new FoldPainter(frame, ink).draw(g, model.axis().folds());
        Facts facts = model.factsProperty().get();
        new PointPainter(model.axis(), frame, ink)
                .draw(g, model.player(), facts == null ? new long[0] : facts.problems());
        new UndoPainter(model.axis(), frame, ink).draw(g, facts == null ? List.of() : facts.undone());
        new BrushPainter(frame, ink).draw(g, model.brush());
        new NotePainter(model.axis(), frame, ink)
                .draw(g, model.notes().allProperty().get());
        new MarkPainter(model.axis(), frame, ink)
                .draw(g, model.marks().allProperty().get());
        window(g);
        new FlagPainter(model.axis(), frame, ink).draw(g, model.flags());
        head(g);
        if (focused) {
            g.setStroke(ink.accent());
            g.setLineWidth(ink.frame());
            double half = ink.frame() / 2;
            g.strokeRect(1 + half, half, frame.width() + 2 * PAD - 2 - ink.frame(), height - ink.frame());
        }
    }

    /** The stretch, framed in the overview. */
    private void window(GraphicsContext g) {
        double top = frame.overviewTop();
        double height = frame.overviewHeight();
        double left = frame.overviewX(frame.span().from());
        double right = Math.max(left + 3, frame.overviewX(frame.span().to()));
        g.setFill(ink.veil(0.65));
        g.fillRect(PAD, top, left - PAD, height);
        g.fillRect(right, top, PAD + frame.width() - right, height);
        g.setStroke(ink.text());
        g.strokeRect(Math.round(left) + 0.5, top - 1.5, (double) Math.round(right - left) - 1, height + 3);
    }

    private void strip(GraphicsContext g, Image image, Strip strip, Span span, double top, double height) {
        if (image == null || strip == null) {
            return;
        }
        double from = Math.max((double) strip.from(), span.from());
        double to = Math.min((double) strip.to(), span.to());
        if (to <= from) {
            return;
        }
        double pixelsAPlace = image.getWidth() / (strip.to() - strip.from());
        double left = frame.x(span, from);
        g.setImageSmoothing(false);
        g.drawImage(
                image,
                (from - strip.from()) * pixelsAPlace,
                0,
                (to - from) * pixelsAPlace,
                image.getHeight(),
                left,
                top,
                frame.x(span, to) - left,
                height);
    }

    private void axis(GraphicsContext g, Strip strip) {
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        double bottom = frame.mainBottom();
        double free = PAD;
        TickText label = TickText.NONE;
        for (Strip.Tick tick : strip.ticks()) {
            double x = Math.round(frame.x((double) tick.place())) + 0.5;
            if (x < PAD || x > PAD + frame.width() - 60) {
                continue;
            }
            g.setStroke(ink.line());
            g.strokeLine(x, bottom, x, bottom + 5);
            if (x >= free) {
                label = TickText.of(tick, label, words.text("timeline.noTime"));
                g.setFill(ink.text());
                g.fillText(label.upper(), x + 3, bottom + 3);
                g.fillText(label.lower(), x + 3, bottom + 16);
                free = x + TICK_ROOM;
            }
        }
    }

    private void head(GraphicsContext g) {
        double at = model.axis().place(model.playhead().atProperty().get());
        double top = frame.mainTop();
        g.setStroke(ink.head());
        g.setFill(ink.head());
        double small = Math.round(frame.overviewX(at)) + 0.5;
        g.strokeLine(small, frame.overviewTop() - 3, small, frame.overviewBottom() + 2);
        if (!frame.span().contains(at)) {
            return;
        }
        double x = Math.round(frame.x(at)) + 0.5;
        g.strokeLine(x, top - 2, x, frame.mainBottom() + 2);
        g.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {top - 5, top - 5, top + 2}, 3);
        label(g, x);
    }

    /** In the middle above the playhead; on the left of it where marks have their names on the right of their poles. */
    private void label(GraphicsContext g, double x) {
        String label = model.labelProperty().get();
        double wide = Lettering.width(label);
        boolean marked = !model.marks().allProperty().get().isEmpty();
        double left = marked && x - wide - BESIDE > PAD ? x - wide - BESIDE : x - wide / 2;
        double fits = Math.clamp(left, PAD, Math.max(PAD, PAD + frame.width() - wide));
        if (marked) {
            g.setFill(ink.veil(0.88));
            g.fillRect(fits, frame.mainTop() - 18, wide, 13);
        }
        g.setFill(ink.head());
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(label, fits, frame.mainTop() - 6);
    }
}
