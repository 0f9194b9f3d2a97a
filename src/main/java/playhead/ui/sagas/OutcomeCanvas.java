package playhead.ui.sagas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import playhead.event.EventTime;
import playhead.saga.listing.SagaOverview;
import playhead.saga.picture.OutcomePainter;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;

/** How the listed sagas stand, by the time at which they began. */
final class OutcomeCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Look look;
    private final SagaWords said;
    private SagaOverview overview;

    OutcomeCanvas(Look look, SagaWords said) {
        this.look = look;
        this.said = said;
        setId("sagas-outcomes");
        getStyleClass().add("saga-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().add(canvas);
        InvalidationListener again = changed -> requestLayout();
        look.themeProperty().addListener(again);
        look.zoomProperty().addListener(again);
        look.clock().zoneProperty().addListener(again);
    }

    void show(SagaOverview shown) {
        overview = shown;
        setAccessibleText(shown == null ? "" : text());
        requestLayout();
    }

    private String text() {
        return overview.spans().stream()
                .filter(span -> !span.outcomes().isEmpty())
                .map(span -> time(span) + ": "
                        + span.outcomes().entrySet().stream()
                                .map(one -> said.status(one.getKey()) + " " + Shown.number(one.getValue()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private String time(SagaOverview.Span span) {
        return said.time(EventTime.of(Instant.ofEpochSecond((long) span.from())));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setGlobalAlpha(1);
        g.clearRect(0, 0, getWidth(), getHeight());
        if (overview == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double zoom = look.zoomProperty().get();
        List<String> ends = new ArrayList<>();
        if (overview.spans().isEmpty()) {
            ends.add("");
        } else {
            ends.add(time(overview.spans().getFirst()));
            ends.add(time(overview.spans().getLast()));
        }
        g.save();
        g.scale(zoom, zoom);
        new OutcomePainter(overview, said::status, Shown::number, ends)
                .paint(new CanvasPen(g, look), getWidth() / zoom, getHeight() / zoom);
        g.restore();
    }
}
