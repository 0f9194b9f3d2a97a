package playhead.ui.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.LongConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import playhead.ui.colour.Palette;
import playhead.ui.look.Ink;
import playhead.ui.look.Look;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/**
 * Curves over the log, stacked where that means something, with the playhead on them. A click or a drag moves the playhead.
 * A table says the same.
 */
final class CurvesView extends Region {
    private static final double LEAST_LEFT = 40;
    private static final double GAP = 12;
    private static final double RIGHT = 10;
    private static final double TOP = 10;
    private static final double BOTTOM = 18;

    private final Canvas canvas = new Canvas();
    private final Look look;
    private Curves curves = Curves.NONE;
    private long playhead;
    /** Room for the numbers beside the curves. */
    private double left = LEAST_LEFT;

    CurvesView(Look look, Words words, LongConsumer moveTo) {
        this.look = look;
        getChildren().add(canvas);
        setId("curves");
        setMinHeight(60);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.text("totals.over.name"));
        look.themeProperty().addListener((property, was, is) -> draw());
        setOnMousePressed(event -> move(event.getX(), moveTo));
        setOnMouseDragged(event -> move(event.getX(), moveTo));
    }

    private void move(double x, LongConsumer moveTo) {
        if (curves.places().length > 0) {
            double share = Math.clamp((x - left) / (getWidth() - left - RIGHT), 0, 1);
            moveTo.accept(Math.round(share * last()));
        }
    }

    void show(Curves shown) {
        curves = shown;
        draw();
    }

    /** Marks an ordinal. */
    void mark(long ordinal) {
        if (ordinal != playhead) {
            playhead = ordinal;
            draw();
        }
    }

    private long last() {
        return curves.places()[curves.places().length - 1];
    }

    private double x(long place) {
        return left + (double) place / Math.max(1, last()) * (getWidth() - left - RIGHT);
    }

    private double y(double value, double top, double bottom) {
        double height = getHeight() - TOP - BOTTOM;
        return TOP + (top == bottom ? height : (top - value) / (top - bottom) * height);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private static double width(GraphicsContext pen, String number) {
        Text measured = new Text(number);
        measured.setFont(pen.getFont());
        return measured.getLayoutBounds().getWidth();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (curves.places().length == 0 || curves.curves().isEmpty() || getWidth() < left + RIGHT + 10) {
            return;
        }
        Ink ink = Ink.of(look.themeProperty().get());
        double top = Math.max(curves.top(), curves.bottom() + 1);
        double bottom = curves.bottom();
        left = Math.max(LEAST_LEFT, Math.max(width(pen, number(top)), width(pen, number(bottom))) + GAP);
        if (curves.stacked()) {
            areas(pen, top, bottom);
        } else {
            lines(pen, ink, top, bottom);
        }
        pen.setStroke(ink.text());
        pen.setFill(ink.text());
        pen.setLineWidth(1);
        pen.strokeLine(left, y(0, top, bottom), getWidth() - RIGHT, y(0, top, bottom));
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(number(top), left - GAP / 2, y(top, top, bottom));
        pen.fillText(number(bottom), left - GAP / 2, y(bottom, top, bottom));
        head(pen, ink);
    }

    private void head(GraphicsContext pen, Ink ink) {
        pen.setStroke(ink.head());
        pen.setFill(ink.head());
        pen.setLineWidth(Math.max(1.5, ink.frame()));
        double x = Math.round(x(Math.min(playhead, last()))) + 0.5;
        pen.strokeLine(x, 0, x, getHeight() - BOTTOM);
        pen.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {0, 0, 7}, 3);
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setTextAlign(x > getWidth() / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        pen.fillText(Shown.position(playhead), x, getHeight());
    }

    private void areas(GraphicsContext pen, double top, double bottom) {
        long[] places = curves.places();
        double[] below = new double[places.length];
        int rank = 0;
        for (Curve curve : curves.curves()) {
            pen.setFill(colour(rank++));
            pen.beginPath();
            pen.moveTo(x(0), y(0, top, bottom));
            for (int i = 0; i < places.length; i++) {
                pen.lineTo(x(places[i]), y(below[i] + curve.values()[i], top, bottom));
            }
            for (int i = places.length - 1; i >= 0; i--) {
                pen.lineTo(x(places[i]), y(below[i], top, bottom));
            }
            pen.closePath();
            pen.fill();
            for (int i = 0; i < places.length; i++) {
                below[i] += curve.values()[i];
            }
        }
    }

    private void lines(GraphicsContext pen, Ink ink, double top, double bottom) {
        int rank = 0;
        pen.setLineWidth(Math.max(2, ink.frame()));
        for (Curve curve : curves.curves()) {
            pen.setStroke(colour(rank));
            // A dash of its own as well, for eyes that do not tell the colours apart.
            pen.setLineDashes(rank == 0 ? new double[0] : new double[] {4 + 3 * rank, 3});
            rank++;
            pen.beginPath();
            pen.moveTo(x(0), y(0, top, bottom));
            for (int i = 0; i < curve.values().length; i++) {
                pen.lineTo(x(curves.places()[i]), y(curve.values()[i], top, bottom));
            }
            pen.stroke();
        }
        pen.setLineDashes();
    }

    /** Colour of a curve by its place. */
    static Color colour(int rank) {
        int argb = Palette.argb(Math.min(rank, Palette.TYPES));
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    static String number(double value) {
        return Shown.decimal(new BigDecimal(value).round(new MathContext(9)).stripTrailingZeros());
    }
}
