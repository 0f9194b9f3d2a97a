package playhead.ui.detail;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/**
 * A line through the numbers that a field had, by position. Each point jumps to its event. The history of the field says
 * the same as a table.
 */
final class Sparkline extends Region {
    private static final double MARGIN = 8;
    private static final double DOT = 2.5;
    /** Points that are far apart enough to be drawn as dots. */
    private static final double APART = 7;

    private final Canvas canvas = new Canvas();
    private final Look look;
    private final Words words;
    private List<HistoryModel.Point> points = List.of();
    private long playhead;
    /** Room for the numbers beside the line. */
    private double right;

    Sparkline(Look look, Words words, LongConsumer jump) {
        this.look = look;
        this.words = words;
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("sparkline");
        setMinHeight(40);
        look.themeProperty().addListener((property, was, is) -> draw());
        setOnMouseClicked(event -> {
            HistoryModel.Point nearest = nearest(event.getX());
            if (nearest != null) {
                jump.accept(nearest.position());
            }
        });
    }

    /** Shows other numbers. */
    void show(List<HistoryModel.Point> shown) {
        points = shown;
        right = shown.isEmpty() ? 0 : Math.max(wide(number(max())), wide(number(min())));
        setAccessibleText(
                shown.isEmpty()
                        ? words.text("detail.line.none")
                        : words.text(
                                "detail.line.name",
                                shown.size(),
                                Shown.position(shown.getFirst().position()),
                                Shown.position(shown.getLast().position()),
                                number(min()),
                                number(max())));
        draw();
    }

    /** Marks a position. */
    void mark(long position) {
        if (position != playhead) {
            playhead = position;
            draw();
        }
    }

    private HistoryModel.Point nearest(double x) {
        HistoryModel.Point nearest = null;
        for (HistoryModel.Point point : points) {
            if (nearest == null || Math.abs(x(point.position()) - x) < Math.abs(x(nearest.position()) - x)) {
                nearest = point;
            }
        }
        return nearest;
    }

    /** Where a point is drawn, for a hand that points at it. */
    double x(long position) {
        long first = points.getFirst().position();
        long last = Math.max(points.getLast().position(), playhead);
        double width = Math.max(0, getWidth() - 2 * MARGIN - right);
        double share = last == first ? 0.5 : (double) (position - first) / (last - first);
        return MARGIN + Math.clamp(share, 0, 1) * width;
    }

    private double wide(String number) {
        Text measured = new Text(number);
        measured.setFont(canvas.getGraphicsContext2D().getFont());
        return measured.getLayoutBounds().getWidth();
    }

    private double y(double value) {
        double height = getHeight() - 2 * MARGIN;
        double spread = max() - min();
        return MARGIN + (spread == 0 ? height / 2 : (max() - value) / spread * height);
    }

    private double min() {
        return points.stream().mapToDouble(HistoryModel.Point::value).min().orElse(0);
    }

    private double max() {
        return points.stream().mapToDouble(HistoryModel.Point::value).max().orElse(0);
    }

    private static String number(double value) {
        return Shown.decimal(new BigDecimal(value).round(new MathContext(8)).stripTrailingZeros());
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (points.isEmpty() || getWidth() <= 2 * MARGIN) {
            return;
        }
        boolean dark = look.themeProperty().get().isDark();
        Color line = Color.web(dark ? "#58a6ff" : "#0969da");
        Color text = Color.web(dark ? "#8b949e" : "#57606a");
        pen.setStroke(line);
        pen.setFill(line);
        pen.setLineWidth(1.5);
        step(pen);
        double before = Double.NEGATIVE_INFINITY;
        for (HistoryModel.Point point : points) {
            double x = x(point.position());
            if (x - before >= APART) {
                pen.fillOval(x - DOT, y(point.value()) - DOT, 2 * DOT, 2 * DOT);
                before = x;
            }
        }
        pen.setStroke(text);
        pen.setLineWidth(1);
        pen.setLineDashes(3, 3);
        double at = Math.round(x(playhead)) + 0.5;
        pen.strokeLine(at, 0, at, getHeight());
        pen.setLineDashes();
        pen.setFill(text);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.TOP);
        pen.fillText(number(max()), getWidth() - 2, 0);
        pen.setTextBaseline(VPos.BOTTOM);
        pen.fillText(number(min()), getWidth() - 2, getHeight());
    }

    /** A value holds until the next one is said. */
    private void step(GraphicsContext pen) {
        pen.beginPath();
        double lastY = y(points.getFirst().value());
        pen.moveTo(x(points.getFirst().position()), lastY);
        for (HistoryModel.Point point : points) {
            double x = x(point.position());
            double y = y(point.value());
            pen.lineTo(x, lastY);
            pen.lineTo(x, y);
            lastY = y;
        }
        pen.lineTo(x(Math.max(points.getLast().position(), playhead)), lastY);
        pen.stroke();
    }
}
