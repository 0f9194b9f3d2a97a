package playhead.ui.timeline;

import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import playhead.ui.look.Ink;
import playhead.ui.look.Look;
import playhead.ui.text.Words;
import playhead.workspace.Coverage;

/** A bar for each source below the timeline, on the same axis: from its first event to its last, thin where it is silent. */
public final class CoverageView extends Region {
    private static final int MOST = 8;

    private final Canvas canvas = new Canvas();
    private TimelineViewModel model;
    private Look look;
    private Words words;
    private boolean dirty = true;

    /** No bars. */
    public CoverageView() {
        getStyleClass().add("coverage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
    }

    /** Shows the sources of a timeline from now on. */
    void show(TimelineViewModel timeline, Look looks, Words said) {
        model = timeline;
        look = looks;
        words = said;
        visibleProperty().bind(model.coverage().shownProperty());
        managedProperty().bind(visibleProperty());
        model.coverage().coverageProperty().addListener((property, was, is) -> changed(is));
        model.spanProperty().addListener(property -> dirty = true);
        model.axisProperty().addListener(property -> dirty = true);
        model.playhead().atProperty().addListener(property -> dirty = true);
        look.themeProperty().addListener(property -> dirty = true);
        InvalidationListener rewrite =
                property -> changed(model.coverage().coverageProperty().get());
        look.zoomProperty().addListener(rewrite);
        look.clock().zoneProperty().addListener(rewrite);
        visibleProperty().addListener(property -> dirty = true);
    }

    private void changed(Coverage coverage) {
        int rows = coverage == null ? 0 : Math.min(MOST + 1, coverage.sources().size());
        double height = rows * CoveragePainter.ROW * look.zoomProperty().get();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        String text = coverage == null ? "" : CoverageText.of(coverage, look.clock(), words);
        setAccessibleText(text);
        Tooltip.install(this, new Tooltip(text));
        dirty = true;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        dirty = true;
    }

    /** A frame of the window: draws if something changed. */
    void pulse() {
        Coverage coverage = model.coverage().coverageProperty().get();
        if (!dirty || !isVisible() || coverage == null || getWidth() <= 0) {
            return;
        }
        dirty = false;
        double zoom = look.zoomProperty().get();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.save();
        g.scale(zoom, zoom);
        Frame frame = new Frame(
                getWidth() / zoom - 2 * Frame.PAD,
                zoom,
                model.axis().whole(),
                model.spanProperty().get());
        new CoveragePainter(model.axis(), frame, Ink.of(look.themeProperty().get()), words)
                .draw(g, coverage, MOST, model.playhead().moment());
        g.restore();
    }
}
