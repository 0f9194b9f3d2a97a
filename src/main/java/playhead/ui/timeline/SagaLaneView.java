package playhead.ui.timeline;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import playhead.ui.look.Ink;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.Replay;

/** The sagas of the log below the timeline, on the same axis. In another order they would be torn apart: none are shown then. */
public final class SagaLaneView extends Region {
    private final Canvas canvas = new Canvas();
    private TimelineViewModel model;
    private SagaLaneModel sagas;
    private Look look;
    private Words words;
    private SagaLayout layout;
    private boolean dirty = true;

    /** No sagas. */
    public SagaLaneView() {
        setId("saga-lane");
        getStyleClass().add("coverage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
    }

    /** Shows the sagas of a timeline from now on. */
    void show(TimelineViewModel timeline, SagaLaneModel lane, Look looks, Words said) {
        model = timeline;
        sagas = lane;
        look = looks;
        words = said;
        visibleProperty()
                .bind(sagas.shownProperty()
                        .and(model.playhead().replayProperty().isEqualTo(Replay.RECORDED)));
        managedProperty().bind(visibleProperty());
        InvalidationListener again = changed -> anew();
        sagas.barsProperty().addListener(again);
        model.spanProperty().addListener(again);
        model.axisProperty().addListener(again);
        look.zoomProperty().addListener(again);
        visibleProperty().addListener(again);
        InvalidationListener redraw = changed -> dirty = true;
        sagas.detailedProperty().addListener(redraw);
        model.playhead().atProperty().addListener(redraw);
        look.themeProperty().addListener(redraw);
        sagas.chosenProperty().addListener((property, was, is) -> {
            if ((was == null) != (is == null)) {
                anew();
            }
            dirty = true;
            describe();
        });
        setOnMouseClicked(event -> {
            double zoom = look.zoomProperty().get();
            SagaBar bar = layout == null ? null : painter().at(layout, event.getX() / zoom, event.getY() / zoom);
            if (bar != null) {
                sagas.choose(bar.id());
            }
        });
        Tooltip.install(this, new Tooltip(words.text("timeline.sagas.does")));
        describe();
    }

    private void anew() {
        layout = null;
        dirty = true;
        int rows = SagaLayout.ROWS + (sagas.chosenProperty().get() == null ? 0 : 1);
        double height = rows * SagaLanePainter.ROW * look.zoomProperty().get();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        describe();
    }

    private void describe() {
        SagaBar chosen = sagas.chosenProperty().get();
        List<SagaBar> bars = sagas.barsProperty().get();
        String all = words.text("timeline.sagas.all", Shown.number(bars.size()), bars.size());
        setAccessibleText(
                chosen == null
                        ? all
                        : all + " "
                                + words.text(
                                        "timeline.sagas.chosen",
                                        Display.safe(chosen.id()),
                                        Shown.position(chosen.first()),
                                        Shown.position(chosen.last())));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        layout = null;
        dirty = true;
    }

    private SagaLanePainter painter() {
        double zoom = look.zoomProperty().get();
        Frame frame = new Frame(
                getWidth() / zoom - 2 * Frame.PAD,
                zoom,
                model.axis().whole(),
                model.spanProperty().get());
        return new SagaLanePainter(
                sagas, model.axis(), frame, Ink.of(look.themeProperty().get()), words);
    }

    /** A frame of the window: draws if something changed. */
    void pulse() {
        if (!dirty || !isVisible() || getWidth() <= 0) {
            return;
        }
        dirty = false;
        SagaLanePainter painter = painter();
        if (layout == null) {
            layout = SagaLayout.of(sagas.barsProperty().get(), model.axis(), painter.frame());
            sagas.look(layout.rows().stream().flatMap(List::stream).toList());
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.save();
        g.scale(look.zoomProperty().get(), look.zoomProperty().get());
        painter.draw(g, layout, model.playhead().atProperty().get());
        g.restore();
    }
}
