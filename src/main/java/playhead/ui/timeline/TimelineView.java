package playhead.ui.timeline;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import playhead.ui.look.Look;

/**
 * Draws the timeline: the overview on top, the stretch below it, the axis, the playhead. Draws at most once a frame, from
 * pictures that were painted elsewhere.
 */
public final class TimelineView extends Region {
    private static final double PAD = TimelinePicture.PAD;
    /** A larger canvas has no room in graphics memory, and then nothing of the window is drawn. */
    private static final double MOST_PIXELS = 8_000;

    private static final double ZOOM_STEP = 1.25;

    private final Canvas canvas = new Canvas();
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
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
        double height = TimelinePicture.height(zoom.get()) * zoom.get();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
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
        model.axisProperty().addListener(redraw);
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
                .bind(Bindings.concat(
                        "Timeline. Playhead at ",
                        model.labelProperty(),
                        " of ",
                        model.playhead().endProperty()));
    }

    private static WritableImage image(Strip strip) {
        if (strip == null) {
            return null;
        }
        WritableImage image = new WritableImage(strip.width(), strip.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        strip.width(),
                        strip.height(),
                        PixelFormat.getIntArgbInstance(),
                        strip.pixels(),
                        0,
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
        new TimelinePicture(model, new TimelinePicture.Pictures(overview, main), stripWidth(), zoom.get(), dark.get())
                .draw(g, isFocused());
        g.restore();
    }

    private double place(Span span, double x) {
        return span.from() + (x / zoom.get() - PAD) / stripWidth() * span.length();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        panning = event.getY() / zoom.get() < TimelinePicture.overviewBottom(zoom.get()) + 4;
        dragged(event);
    }

    private void dragged(MouseEvent event) {
        if (model == null) {
            return;
        }
        if (panning) {
            model.centre(place(model.axis().whole(), event.getX()));
        } else {
            model.drag(place(model.spanProperty().get(), event.getX()));
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
            model.zoom(Math.clamp(factor, 0.2, 5), place(span, event.getX()));
        }
        event.consume();
    }
}
