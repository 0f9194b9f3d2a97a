package playhead.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * One drawing of the timeline: overview, stretch, axis and playhead. Only what is written grows with the zoom; the strips
 * keep their pixels.
 *
 * @param model what is drawn
 * @param pictures the painted strips
 * @param width of the strips, before zooming
 * @param zoom size of everything
 * @param dark light lines on dark ground
 */
record TimelinePicture(TimelineViewModel model, Pictures pictures, double width, double zoom, boolean dark) {
    /** Empty space left and right of the strips. */
    static final double PAD = 10;

    private static final double OVERVIEW_TOP = 4;
    private static final double OVERVIEW_PIXELS = 24;
    private static final double LABEL_HEIGHT = 24;
    private static final double MAIN_PIXELS = 64;
    private static final double AXIS = 32;
    private static final Font FONT = Font.font("System", 11);

    /** The strips as images, null while there are none. */
    record Pictures(Image overview, Image main) {}

    /** Height of the whole drawing, before zooming. */
    static double height(double zoom) {
        return mainTop(zoom) + mainHeight(zoom) + AXIS;
    }

    /** Where the overview ends. */
    static double overviewBottom(double zoom) {
        return OVERVIEW_TOP + overviewHeight(zoom);
    }

    private static double overviewHeight(double zoom) {
        return OVERVIEW_PIXELS / zoom;
    }

    private static double mainTop(double zoom) {
        return overviewBottom(zoom) + LABEL_HEIGHT;
    }

    private static double mainHeight(double zoom) {
        return MAIN_PIXELS / zoom;
    }

    /**
     * Draws all of it.
     *
     * @param g where, already zoomed
     * @param focused whether the keys go to the timeline
     */
    void draw(GraphicsContext g, boolean focused) {
        g.setFont(FONT);
        Color line = dark ? Color.web("#3d444d") : Color.web("#d0d7de");
        Color text = dark ? Color.web("#a5adb8") : Color.web("#57606a");
        Color head = dark ? Color.web("#f0f6fc") : Color.web("#1f2328");
        long end = model.playhead().endProperty().get();
        Span whole = model.axis().whole();
        Span span = model.spanProperty().get();
        if (end == 0) {
            return;
        }
        // The overview, with the stretch framed in it.
        strip(g, pictures.overview(), model.overviewProperty().get(), whole, OVERVIEW_TOP, overviewHeight(zoom));
        double left = x(whole, span.from());
        double right = Math.max(left + 3, x(whole, span.to()));
        g.setFill(dark ? Color.web("#0d1117", 0.65) : Color.web("#ffffff", 0.65));
        g.fillRect(PAD, OVERVIEW_TOP, left - PAD, overviewHeight(zoom));
        g.fillRect(right, OVERVIEW_TOP, PAD + width - right, overviewHeight(zoom));
        g.setStroke(text);
        g.strokeRect(
                Math.round(left) + 0.5, OVERVIEW_TOP - 1.5, Math.round(right - left) - 1, overviewHeight(zoom) + 3);
        // The stretch and its axis.
        strip(g, pictures.main(), model.mainProperty().get(), span, mainTop(zoom), mainHeight(zoom));
        g.setStroke(line);
        g.strokeLine(PAD, mainTop(zoom) + mainHeight(zoom) + 0.5, PAD + width, mainTop(zoom) + mainHeight(zoom) + 0.5);
        axis(g, span, line, text);
        head(g, span, whole, head);
        if (focused) {
            g.setStroke(dark ? Color.web("#4493f8") : Color.web("#0969da"));
            g.strokeRect(1.5, 0.5, width + 2 * PAD - 3, height(zoom) - 1);
        }
    }

    private void strip(GraphicsContext g, Image image, Strip strip, Span span, double top, double height) {
        if (image == null || strip == null) {
            return;
        }
        double from = Math.max(strip.from(), span.from());
        double to = Math.min(strip.to(), span.to());
        if (to <= from) {
            return;
        }
        double pixelsAPlace = image.getWidth() / (strip.to() - strip.from());
        double left = x(span, from);
        g.setImageSmoothing(false);
        g.drawImage(
                image,
                (from - strip.from()) * pixelsAPlace,
                0,
                (to - from) * pixelsAPlace,
                image.getHeight(),
                left,
                top,
                x(span, to) - left,
                height);
    }

    private void axis(GraphicsContext g, Span span, Color line, Color text) {
        Strip strip = model.mainProperty().get();
        if (strip == null) {
            return;
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        double free = PAD;
        String day = "";
        for (Strip.Tick tick : strip.ticks()) {
            double x = Math.round(x(span, tick.place())) + 0.5;
            if (x < PAD || x > PAD + width - 60) {
                continue;
            }
            g.setStroke(line);
            g.strokeLine(x, mainTop(zoom) + mainHeight(zoom), x, mainTop(zoom) + mainHeight(zoom) + 5);
            if (x >= free) {
                TickText label = TickText.of(tick, day);
                day = label.day();
                g.setFill(text);
                g.fillText(label.upper(), x + 3, mainTop(zoom) + mainHeight(zoom) + 3);
                g.fillText(label.lower(), x + 3, mainTop(zoom) + mainHeight(zoom) + 16);
                free = x + 100;
            }
        }
    }

    private void head(GraphicsContext g, Span span, Span whole, Color colour) {
        double at = model.axis().place(model.playhead().atProperty().get());
        g.setStroke(colour);
        g.setFill(colour);
        double small = Math.round(x(whole, at)) + 0.5;
        g.strokeLine(small, OVERVIEW_TOP - 3, small, OVERVIEW_TOP + overviewHeight(zoom) + 2);
        if (!span.contains(at)) {
            return;
        }
        double x = Math.round(x(span, at)) + 0.5;
        g.strokeLine(x, mainTop(zoom) - 2, x, mainTop(zoom) + mainHeight(zoom) + 2);
        g.fillPolygon(
                new double[] {x - 5, x + 5, x},
                new double[] {mainTop(zoom) - 5, mainTop(zoom) - 5, mainTop(zoom) + 2},
                3);
        String label = model.labelProperty().get();
        Text measured = new Text(label);
        measured.setFont(FONT);
        double wide = measured.getLayoutBounds().getWidth();
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(label, Math.clamp(x - wide / 2, PAD, Math.max(PAD, PAD + width - wide)), mainTop(zoom) - 6);
    }

    private double x(Span span, double place) {
        return PAD + (place - span.from()) / span.length() * width;
    }
}
