package playhead.ui.sagas;

import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import playhead.event.Identity;
import playhead.saga.picture.Pen;
import playhead.saga.picture.SagaPicture;
import playhead.saga.picture.View;
import playhead.ui.look.Look;

/**
 * A drawn face of the selected saga: it is moved with the mouse, the wheel and the keys, and draws only what is seen, at most
 * once a frame.
 */
abstract class PicturePane extends Region {
    private static final double BAR = 13;

    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final ChosenSaga chosen;
    private final Look look;
    private double pressedX;
    private double pressedY;
    private boolean dragged;

    PicturePane(ChosenSaga chosen, Look look, String id) {
        this.chosen = chosen;
        this.look = look;
        setId(id);
        getStyleClass().add("saga-picture");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(canvas, across, down);
        InvalidationListener again = changed -> requestLayout();
        across.valueProperty().addListener(again);
        down.valueProperty().addListener(again);
        look.themeProperty().addListener(again);
        look.zoomProperty().addListener(again);
        look.clock().zoneProperty().addListener(again);
        focusedProperty().addListener(again);
        chosen.playhead().atProperty().addListener(again);
        chosen.pictureProperty().addListener((property, was, is) -> {
            if (was == null || is == null || !Identity.same(was.saga(), is.saga())) {
                across.setValue(0);
                down.setValue(0);
            }
            requestLayout();
        });
        chosen.eventProperty().addListener((property, was, is) -> {
            show(is.intValue());
            requestLayout();
        });
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnScroll(this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Width of all of it. */
    abstract double wholeWidth(SagaPicture picture);

    /** Height of all of it. */
    abstract double wholeHeight(SagaPicture picture);

    /** Draws what is seen. */
    abstract void paint(SagaPicture picture, Pen pen, View view);

    /** The event under a point, -1 for none. */
    abstract int event(SagaPicture picture, View view, double x, double y);

    /** Where an event is: left edge or upper edge of what should be seen. */
    abstract double place(SagaPicture picture, int event);

    /** The bar that goes along the events. */
    abstract boolean goesAcross();

    /** Makes the picture wider or narrower where the pointer is. */
    void zoom(double factor, double about) {}

    double zoom() {
        return 1;
    }

    private void show(int event) {
        SagaPicture picture = chosen.pictureProperty().get();
        if (picture == null || event < 0 || getWidth() <= 0) {
            return;
        }
        ScrollBar bar = along();
        double seen = (goesAcross() ? seenWidth() - SagaPicture.NAMES : seenHeight() - SagaPicture.NAMES / 4);
        double place = place(picture, event);
        if (place < bar.getValue() + 20 || place > bar.getValue() + seen - 60) {
            bar.setValue(Math.clamp(place - seen / 3, 0, Math.max(0, bar.getMax())));
        }
    }

    /** The bar that goes along the events. */
    ScrollBar along() {
        return goesAcross() ? across : down;
    }

    private double seenWidth() {
        return Math.max(0, getWidth() - BAR) / look.zoomProperty().get();
    }

    private double seenHeight() {
        return Math.max(0, getHeight() - BAR) / look.zoomProperty().get();
    }

    /** What is seen now. */
    View view() {
        return new View(
                across.getValue(),
                down.getValue(),
                seenWidth(),
                seenHeight(),
                zoom(),
                chosen.happened(),
                chosen.eventProperty().get());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - BAR);
        double height = Math.max(0, getHeight() - BAR);
        canvas.setWidth(width);
        canvas.setHeight(height);
        across.resizeRelocate(0, height, width, BAR);
        down.resizeRelocate(width, 0, BAR, height);
        SagaPicture picture = chosen.pictureProperty().get();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setGlobalAlpha(1);
        g.clearRect(0, 0, width, height);
        if (picture == null || width <= 0 || height <= 0 || !isVisible()) {
            return;
        }
        fit(across, wholeWidth(picture), seenWidth());
        fit(down, wholeHeight(picture), seenHeight());
        g.save();
        double zoom = look.zoomProperty().get();
        g.scale(zoom, zoom);
        CanvasPen pen = new CanvasPen(g, look);
        paint(picture, pen, view());
        if (isFocused()) {
            pen.focus(seenWidth(), seenHeight());
        }
        g.restore();
    }

    private static void fit(ScrollBar bar, double whole, double seen) {
        double most = Math.max(0, whole - seen);
        bar.setMax(most);
        bar.setVisibleAmount(whole <= 0 ? 0 : most * Math.min(1, seen / whole));
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(seen * 0.8);
        bar.setVisible(most > 0);
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        dragged = false;
    }

    private void dragged(MouseEvent event) {
        double zoom = look.zoomProperty().get();
        double dx = event.getX() - pressedX;
        double dy = event.getY() - pressedY;
        if (dragged || Math.hypot(dx, dy) > 4) {
            dragged = true;
            move(-dx / zoom, -dy / zoom);
            pressedX = event.getX();
            pressedY = event.getY();
        }
    }

    private void move(double dx, double dy) {
        across.setValue(Math.clamp(across.getValue() + dx, 0, across.getMax()));
        down.setValue(Math.clamp(down.getValue() + dy, 0, down.getMax()));
    }

    private void released(MouseEvent event) {
        SagaPicture picture = chosen.pictureProperty().get();
        if (dragged || picture == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        double zoom = look.zoomProperty().get();
        int hit = event(picture, view(), event.getX() / zoom, event.getY() / zoom);
        if (hit >= 0) {
            chosen.chooseEvent(hit);
            if (event.getClickCount() == 2) {
                chosen.jumpThere();
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        double zoom = look.zoomProperty().get();
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? 1.25 : 0.8, event.getX() / zoom);
        } else if (event.isShiftDown() || goesAcross() && down.getMax() == 0) {
            move(-(event.getDeltaX() + event.getDeltaY()) / zoom, 0);
        } else {
            move(-event.getDeltaX() / zoom, -event.getDeltaY() / zoom);
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int at = chosen.eventProperty().get();
        boolean used = true;
        switch (event.getCode()) {
            case RIGHT, DOWN -> chosen.chooseEvent(at + 1);
            case LEFT, UP -> chosen.chooseEvent(Math.max(0, at - 1));
            case HOME -> chosen.chooseEvent(0);
            case END ->
                chosen.chooseEvent(
                        chosen.pictureProperty().get() == null
                                ? -1
                                : chosen.pictureProperty().get().saga().events().size() - 1);
            case ENTER -> chosen.jumpThere();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    ChosenSaga chosen() {
        return chosen;
    }
}
