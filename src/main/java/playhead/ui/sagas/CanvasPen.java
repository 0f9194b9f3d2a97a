package playhead.ui.sagas;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import playhead.saga.picture.Dress;
import playhead.saga.picture.Pen;
import playhead.saga.picture.Stroke;
import playhead.saga.picture.Tint;
import playhead.ui.look.Look;

/** Paints a picture on a canvas. */
final class CanvasPen implements Pen {
    private static final double[] DASHES = {4, 3};

    private final GraphicsContext g;
    private final Color[] colours = new Color[Tint.values().length];

    CanvasPen(GraphicsContext g, Look look) {
        this.g = g;
        Dress dress = dress(look);
        for (Tint tint : Tint.values()) {
            int rgb = dress.rgb(tint);
            colours[tint.ordinal()] = Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        }
        g.setTextBaseline(VPos.BASELINE);
        g.setLineCap(StrokeLineCap.BUTT);
    }

    private static Dress dress(Look look) {
        return switch (look.themeProperty().get()) {
            case LIGHT -> Dress.LIGHT;
            case DARK -> Dress.DARK;
            case CONTRAST -> Dress.CONTRAST;
        };
    }

    @Override
    public void fill(double x, double y, double width, double height, Tint tint, double alpha) {
        g.setGlobalAlpha(alpha);
        g.setFill(colours[tint.ordinal()]);
        g.fillRect(x, y, width, height);
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        use(stroke);
        g.strokeRect(x, y, width, height);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        g.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void curve(Curve curve, Stroke stroke) {
        use(stroke);
        g.beginPath();
        g.moveTo(curve.x1(), curve.y1());
        g.bezierCurveTo(curve.cx1(), curve.cy1(), curve.cx2(), curve.cy2(), curve.x2(), curve.y2());
        g.stroke();
    }

    @Override
    public void polygon(double[] xs, double[] ys, Tint tint, double alpha) {
        g.setGlobalAlpha(alpha);
        g.setFill(colours[tint.ordinal()]);
        g.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void text(String text, double x, double base, Lettering lettering) {
        if (text.isEmpty()) {
            return;
        }
        g.setGlobalAlpha(lettering.alpha());
        g.setFill(colours[lettering.tint().ordinal()]);
        Font font = Font.font(
                "System", lettering.bold() ? FontWeight.BOLD : FontWeight.NORMAL, Math.max(11, lettering.size()));
        g.setFont(font);
        g.fillText(text, x, base);
        if (lettering.struck()) {
            Text measured = new Text(text);
            measured.setFont(font);
            g.setLineDashes();
            g.setLineWidth(1.2);
            g.setStroke(colours[lettering.tint().ordinal()]);
            double middle = base - lettering.size() * 0.32;
            g.strokeLine(x, middle, x + measured.getLayoutBounds().getWidth(), middle);
        }
    }

    /** Frames everything: the keys go here. */
    void focus(double width, double height) {
        frame(0.75, 0.75, width - 1.5, height - 1.5, new Stroke(Tint.CHOSEN, 1.5, false, 1));
    }

    private void use(Stroke stroke) {
        g.setGlobalAlpha(stroke.alpha());
        g.setStroke(colours[stroke.tint().ordinal()]);
        g.setLineWidth(stroke.thick());
        if (stroke.dashed()) {
            g.setLineDashes(DASHES);
        } else {
            g.setLineDashes();
        }
    }
}
