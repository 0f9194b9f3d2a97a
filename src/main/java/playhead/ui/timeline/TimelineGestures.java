package playhead.ui.timeline;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * What the mouse does on the timeline. The overview moves the stretch. The axis, the row above the bars and the line of
 * the playhead move the playhead; so does a click on the bars. Dragging over the bars chooses events, dragging an edge of
 * what is chosen moves that edge, dragging A or B moves that moment.
 */
final class TimelineGestures {
    private static final double NEAR = 5;
    private static final double A_DRAG = 4;
    private static final double ZOOM_STEP = 1.25;

    /** What is going on between press and release. */
    private enum Hold {
        NOTHING,
        OVERVIEW,
        PLAYHEAD,
        BARS,
        BRUSH,
        A,
        B,
        FOLDED
    }

    private final Node node;
    private final TimelineViewModel model;
    private final Supplier<Frame> frames;
    private final BooleanSupplier folded;
    private Hold hold = Hold.NOTHING;
    private double pressedAt;

    private TimelineGestures(Node node, TimelineViewModel model, Supplier<Frame> frames, BooleanSupplier folded) {
        this.node = node;
        this.model = model;
        this.frames = frames;
        this.folded = folded;
    }

    /**
     * Listens to a node.
     *
     * @param frames where things lie at the moment
     * @param folded whether there is only the overview, which moves the playhead then
     */
    static void listen(Node node, TimelineViewModel model, Supplier<Frame> frames, BooleanSupplier folded) {
        TimelineGestures gestures = new TimelineGestures(node, model, frames, folded);
        node.setOnMousePressed(gestures::pressed);
        node.setOnMouseDragged(gestures::dragged);
        node.setOnMouseReleased(gestures::released);
        node.setOnMouseMoved(gestures::moved);
        node.setOnScroll(gestures::scrolled);
    }

    private void pressed(MouseEvent event) {
        node.requestFocus();
        hold = Hold.NOTHING;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Frame frame = frames.get();
        double x = event.getX() / frame.zoom();
        pressedAt = x;
        hold = at(frame, x, event.getY() / frame.zoom());
        if (hold == Hold.BARS && event.isShiftDown()) {
            extend(frame, x);
        } else if (hold == Hold.BRUSH) {
            model.brush().hold(nearFirst(frame, x));
        }
        if (hold != Hold.BARS) {
            dragged(event);
        }
        event.consume();
    }

    private Hold at(Frame frame, double x, double y) {
        if (folded.getAsBoolean()) {
            return Hold.FOLDED;
        }
        if (y < frame.overviewBottom() + 4) {
            return Hold.OVERVIEW;
        }
        if (y < frame.mainTop() || y > frame.mainBottom()) {
            return Hold.PLAYHEAD;
        }
        if (near(frame, model.flags().a(), x)) {
            return Hold.A;
        }
        if (near(frame, model.flags().b(), x)) {
            return Hold.B;
        }
        Span chosen = model.brush().span();
        if (chosen != null && (near(frame, chosen.from(), x) || near(frame, chosen.to(), x))) {
            return Hold.BRUSH;
        }
        double head = model.place(model.playhead().atProperty().get());
        return near(frame, head, x) ? Hold.PLAYHEAD : Hold.BARS;
    }

    private static boolean near(Frame frame, double place, double x) {
        return Math.abs(frame.x(place) - x) <= NEAR;
    }

    private boolean near(Frame frame, Long at, double x) {
        return at != null && near(frame, model.place(at), x);
    }

    private boolean nearFirst(Frame frame, double x) {
        Span chosen = model.brush().span();
        return Math.abs(frame.x(chosen.from()) - x) <= Math.abs(frame.x(chosen.to()) - x);
    }

    /** Moves the nearer edge here; without anything chosen, chooses from the playhead to here. */
    private void extend(Frame frame, double x) {
        if (model.brush().span() == null) {
            model.brush().begin(model.place(model.playhead().atProperty().get()));
        } else {
            model.brush().hold(nearFirst(frame, x));
        }
        hold = Hold.BRUSH;
    }

    private void dragged(MouseEvent event) {
        Frame frame = frames.get();
        double x = event.getX() / frame.zoom();
        if (hold == Hold.BARS && Math.abs(x - pressedAt) > A_DRAG) {
            model.brush().begin(frame.place(pressedAt));
            hold = Hold.BRUSH;
        }
        switch (hold) {
            case OVERVIEW -> model.centre(frame.overviewPlace(x));
            case FOLDED -> model.drag(frame.overviewPlace(x));
            case PLAYHEAD -> model.drag(frame.place(x));
            case A -> model.flags().putA(model.axis().at(frame.place(x)));
            case B -> model.flags().putB(model.axis().at(frame.place(x)));
            case BRUSH -> model.brush().to(frame.place(x));
            case BARS, NOTHING -> {}
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (hold == Hold.BARS) {
            model.drag(frames.get().place(pressedAt));
        }
        model.brush().end();
        hold = Hold.NOTHING;
        event.consume();
    }

    private void moved(MouseEvent event) {
        Frame frame = frames.get();
        node.setCursor(
                switch (at(frame, event.getX() / frame.zoom(), event.getY() / frame.zoom())) {
                    case BRUSH, PLAYHEAD, A, B, FOLDED -> Cursor.H_RESIZE;
                    case OVERVIEW -> Cursor.HAND;
                    case BARS, NOTHING -> Cursor.DEFAULT;
                });
    }

    private double place(Frame frame, double x) {
        return folded.getAsBoolean() ? frame.overviewPlace(x) : frame.place(x);
    }

    private void scrolled(ScrollEvent event) {
        Frame frame = frames.get();
        if (event.getDeltaX() != 0 && event.getDeltaY() == 0) {
            model.pan(-event.getDeltaX()
                    / node.getLayoutBounds().getWidth()
                    * frame.span().length());
        } else if (event.getDeltaY() != 0) {
            double factor = Math.pow(ZOOM_STEP, -event.getDeltaY() / 40);
            model.zoom(Math.clamp(factor, 0.2, 5), place(frame, event.getX() / frame.zoom()));
        }
        event.consume();
    }
}
