package playhead.ui.timeline;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import playhead.ui.look.Look;

/**
 * Draws the timeline: the overview on top, the stretch below it, the axis, the playhead. Draws at most once a frame, from
 * pictures that were painted elsewhere.
 */
public final class TimelineView extends Region {
    private static final double PAD = 10;
    private static final double OVERVIEW_TOP = 4;
    private static final double OVERVIEW_PIXELS = 24;
    private static final double LABEL_HEIGHT = 24;
    private static final double MAIN_PIXELS = 64;
    private static final double AXIS = 32;
    /** A larger canvas has no room in graphics memory, and then nothing of the window is drawn. */
    private static final double MOST_PIXELS = 8_000;

    private static final double ZOOM_STEP = 1.25;

    private final Canvas canvas = new Canvas();
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final Font font = Font.font("System", 11);
    private TimelineViewModel model;
    private WritableImage overview;
    private WritableImage main;
    private boolean dirty = true;
    private boolean panning;

    /** An empty timeline. */
    public TimelineView() {
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().add(canvas);
        fitHeight();
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnScroll(this::scrolled);
    }

    private void fitHeight() {
        double height = (mainTop() + mainHeight() + AXIS) * zoom.get();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** Only what is written grows with the zoom; the strips keep their pixels. */
    private double overviewHeight() {
        return OVERVIEW_PIXELS / zoom.get();
    }

    private double mainTop() {
        return OVERVIEW_TOP + overviewHeight() + LABEL_HEIGHT;
    }

    private double mainHeight() {
        return MAIN_PIXELS / zoom.get();
    }

    /**
     * Shows a view-model from now on.
     *
     * @param shown what is drawn
     * @param look light or dark, and how large
     */
    public void show(TimelineViewModel shown, Look look) {
        model = shown;
        dark.bind(look.darkProperty());
        zoom.bind(look.zoomProperty());
        zoom.addListener((property, was, is) -> fitHeight());
        InvalidationListener redraw = property -> dirty = true;
        model.spanProperty().addListener(redraw);
        model.labelProperty().addListener(redraw);
        model.playhead().atProperty().addListener(redraw);
        model.playhead().endProperty().addListener(redraw);
        dark.addListener(redraw);
        focusedProperty().addListener(redraw);
        model.overviewProperty().addListener((property, was, is) -> {
            overview = image(is);
            dirty = true;
        });
        model.mainProperty().addListener((property, was, is) -> {
            main = image(is);
            dirty = true;
        });
        accessibleTextProperty()
                .bind(Bindings.concat("Timeline. Playhead at ", model.labelProperty(), " of ",
                        model.playhead().endProperty()));
    }

    private static WritableImage image(Strip strip) {
        if (strip == null) {
            return null;
        }
        WritableImage image = new WritableImage(strip.width(), strip.height());
        image.getPixelWriter()
                .setPixels(0, 0, strip.width(), strip.height(), PixelFormat.getIntArgbInstance(), strip.pixels(), 0,
                        strip.width());
        return image;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.min(getWidth(), MOST_PIXELS));
        canvas.setHeight(Math.min(getHeight(), MOST_PIXELS));
        dirty = true;
        if (model != null) {
            model.setWidth((int) stripWidth());
        }
    }

    /** A frame of the window: draws if something changed. */
    public void pulse() {
        if (dirty && model != null && stripWidth() > 0) {
            dirty = false;
            draw();
        }
    }

    /** Width of the strips, before zooming. */
    private double stripWidth() {
        return getWidth() / zoom.get() - 2 * PAD;
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.save();
        g.scale(zoom.get(), zoom.get());
        drawScaled(g);
        g.restore();
    }

    private void drawScaled(GraphicsContext g) {
        g.setFont(font);
        Color line = dark.get() ? Color.web("#3d444d") : Color.web("#d0d7de");
        Color text = dark.get() ? Color.web("#a5adb8") : Color.web("#57606a");
        Color head = dark.get() ? Color.web("#f0f6fc") : Color.web("#1f2328");
        double width = stripWidth();
        long end = model.playhead().endProperty().get();
        Span whole = Span.whole(end);
        Span span = model.spanProperty().get();
        if (end == 0) {
            return;
        }
        // The overview, with the stretch framed in it.
        strip(g, overview, model.overviewProperty().get(), whole, OVERVIEW_TOP, overviewHeight(), width);
        double left = x(whole, span.from(), width);
        double right = Math.max(left + 3, x(whole, span.to(), width));
        g.setFill(dark.get() ? Color.web("#0d1117", 0.65) : Color.web("#ffffff", 0.65));
        g.fillRect(PAD, OVERVIEW_TOP, left - PAD, overviewHeight());
        g.fillRect(right, OVERVIEW_TOP, PAD + width - right, overviewHeight());
        g.setStroke(text);
        g.strokeRect(Math.round(left) + 0.5, OVERVIEW_TOP - 1.5, Math.round(right - left) - 1, overviewHeight() + 3);
        // The stretch and its axis.
        strip(g, main, model.mainProperty().get(), span, mainTop(), mainHeight(), width);
        g.setStroke(line);
        g.strokeLine(PAD, mainTop() + mainHeight() + 0.5, PAD + width, mainTop() + mainHeight() + 0.5);
        axis(g, span, width, line, text);
        head(g, span, whole, width, head);
        if (isFocused()) {
            g.setStroke(dark.get() ? Color.web("#4493f8") : Color.web("#0969da"));
            g.strokeRect(1.5, 0.5, width + 2 * PAD - 3, getHeight() / zoom.get() - 1);
        }
    }

    private void strip(
            GraphicsContext g, WritableImage image, Strip strip, Span span, double top, double height, double width) {
        if (image == null || strip == null) {
            return;
        }
        double from = Math.max(strip.from(), span.from());
        double to = Math.min(strip.to(), span.to());
        if (to <= from) {
            return;
        }
        double perOrdinal = image.getWidth() / (strip.to() - strip.from());
        double left = x(span, from, width);
        g.setImageSmoothing(false);
        g.drawImage(image, (from - strip.from()) * perOrdinal, 0, (to - from) * perOrdinal, image.getHeight(), left,
                top, x(span, to, width) - left, height);
    }

    private void axis(GraphicsContext g, Span span, double width, Color line, Color text) {
        Strip strip = model.mainProperty().get();
        if (strip == null) {
            return;
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        double free = PAD;
        String day = "";
        List<Strip.Tick> ticks = strip.ticks();
        for (Strip.Tick tick : ticks) {
            double x = Math.round(x(span, tick.ordinal(), width)) + 0.5;
            if (x < PAD || x > PAD + width - 60) {
                continue;
            }
            g.setStroke(line);
            g.strokeLine(x, mainTop() + mainHeight(), x, mainTop() + mainHeight() + 5);
            if (x >= free) {
                TickText label = TickText.of(tick, day);
                day = label.day();
                g.setFill(text);
                g.fillText(label.place(), x + 3, mainTop() + mainHeight() + 3);
                g.fillText(label.time(), x + 3, mainTop() + mainHeight() + 16);
                free = x + 100;
            }
        }
    }

    private void head(GraphicsContext g, Span span, Span whole, double width, Color colour) {
        double at = model.playhead().atProperty().get() + 1.0;
        g.setStroke(colour);
        g.setFill(colour);
        double small = Math.round(x(whole, at, width)) + 0.5;
        g.strokeLine(small, OVERVIEW_TOP - 3, small, OVERVIEW_TOP + overviewHeight() + 2);
        if (!span.contains(at)) {
            return;
        }
        double x = Math.round(x(span, at, width)) + 0.5;
        g.strokeLine(x, mainTop() - 2, x, mainTop() + mainHeight() + 2);
        g.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {mainTop() - 5, mainTop() - 5, mainTop() + 2}, 3);
        String label = model.labelProperty().get();
        Text measured = new Text(label);
        measured.setFont(font);
        double wide = measured.getLayoutBounds().getWidth();
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(label, Math.clamp(x - wide / 2, PAD, Math.max(PAD, PAD + width - wide)), mainTop() - 6);
    }

    private static double x(Span span, double ordinal, double width) {
        return PAD + (ordinal - span.from()) / span.length() * width;
    }

    private double ordinal(Span span, double x) {
        return span.from() + (x / zoom.get() - PAD) / stripWidth() * span.length();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        panning = event.getY() / zoom.get() < OVERVIEW_TOP + overviewHeight() + 4;
        dragged(event);
    }

    private void dragged(MouseEvent event) {
        if (model == null) {
            return;
        }
        if (panning) {
            model.centre(ordinal(Span.whole(model.playhead().endProperty().get()), event.getX()));
        } else {
            model.drag(ordinal(model.spanProperty().get(), event.getX()));
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (model == null) {
            return;
        }
        Span span = model.spanProperty().get();
        if (event.getDeltaX() != 0 && event.getDeltaY() == 0) {
            model.pan(-event.getDeltaX() / getWidth() * span.length());
        } else if (event.getDeltaY() != 0) {
            double factor = Math.pow(ZOOM_STEP, -event.getDeltaY() / 40);
            model.zoom(Math.clamp(factor, 0.2, 5), ordinal(span, event.getX()));
        }
        event.consume();
    }
}
