package playhead.ui.timeline;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import playhead.ui.look.Ink;
import playhead.ui.look.Look;
import playhead.ui.look.Theme;
import playhead.ui.text.Words;

/**
 * Draws the timeline: the overview on top, the stretch below it, the axis, the playhead. Draws at most once a frame, from
 * pictures that were painted elsewhere.
 */
public final class TimelineView extends Region {
    /** A larger canvas has no room in graphics memory, and then nothing of the window is drawn. */
    private static final double MOST_PIXELS = 8_000;

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private TimelineViewModel model;
    private Words words;
    private WritableImage overview;
    private WritableImage main;
    private boolean dirty = true;
    private boolean folded;

    /** An empty timeline. */
    public TimelineView() {
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().add(canvas);
        fitHeight();
    }

    private void fitHeight() {
        double height = (folded ? Frame.foldedHeight(zoom.get()) : Frame.height(zoom.get())) * zoom.get();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /**
     * Shows a view-model from now on.
     *
     * @param shown what is drawn
     * @param look which colours, and how large
     * @param named what everything is called
     */
    public void show(TimelineViewModel shown, Look look, Words named) {
        model = shown;
        words = named;
        theme.bind(look.themeProperty());
        zoom.bind(look.zoomProperty());
        zoom.subscribe(is -> fitHeight());
        TimelineGestures.listen(this, model, this::frame, () -> folded);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.brush().whyNone() == null) {
                model.brush().zoom();
                event.consume();
            }
        });
        redrawWhenChanged();
        readAloud();
    }

    private void redrawWhenChanged() {
        InvalidationListener redraw = property -> dirty = true;
        model.spanProperty().addListener(redraw);
        model.axisProperty().addListener(redraw);
        model.labelProperty().addListener(redraw);
        model.playhead().atProperty().addListener(redraw);
        model.playhead().endProperty().addListener(redraw);
        model.brush().selectionProperty().addListener(redraw);
        model.brush().stretchProperty().addListener(redraw);
        model.marks().allProperty().addListener(redraw);
        model.notes().allProperty().addListener(redraw);
        model.player().inProperty().addListener(redraw);
        model.player().outProperty().addListener(redraw);
        model.factsProperty().addListener(redraw);
        model.flags().addListener(redraw);
        theme.addListener(redraw);
        focusedProperty().addListener(redraw);
        model.pictures().overviewProperty().addListener((property, was, is) -> {
            overview = image(is);
            dirty = true;
        });
        model.pictures().mainProperty().addListener((property, was, is) -> {
            main = image(is);
            dirty = true;
        });
    }

    private void readAloud() {
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> new KnownTypes(model)
                                .read(
                                        words.text(
                                                "timeline.accessible",
                                                model.labelProperty().get(),
                                                Long.toString(model.playhead()
                                                        .endProperty()
                                                        .get())),
                                        words),
                        model.factsProperty(),
                        model.labelProperty(),
                        model.playhead().endProperty()));
    }

    /** Shows the overview only, on which the playhead is moved then; or all again. */
    void setFolded(boolean is) {
        folded = is;
        fitHeight();
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
            model.setWidth((int) frame().width());
        }
    }

    /** A frame of the window: draws if something changed. */
    public void pulse() {
        if (dirty && model != null && frame().width() > 0) {
            dirty = false;
            draw();
        }
    }

    private Frame frame() {
        return new Frame(
                getWidth() / zoom.get() - 2 * Frame.PAD,
                zoom.get(),
                model.axis().whole(),
                model.spanProperty().get());
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.save();
        g.scale(zoom.get(), zoom.get());
        new TimelinePicture(model, new TimelinePicture.Pictures(overview, main), frame(), Ink.of(theme.get()), words)
                .draw(g, isFocused(), getHeight() / zoom.get());
        g.restore();
    }
}
