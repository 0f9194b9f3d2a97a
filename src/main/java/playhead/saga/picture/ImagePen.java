package playhead.saga.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints a picture into an image, without a screen. */
final class ImagePen implements Pen {
    private final Graphics2D graphics;
    private final Dress dress;

    ImagePen(BufferedImage image, Dress dress) {
        this.graphics = image.createGraphics();
        this.dress = dress;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /** Everything from now on is drawn further down, and so much larger. */
    void place(double x, double y, double scale) {
        graphics.scale(scale, scale);
        graphics.translate(x, y);
    }

    void end() {
        graphics.dispose();
    }

    @Override
    public void fill(double x, double y, double width, double height, Tint tint, double alpha) {
        use(tint, alpha);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        use(stroke);
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void curve(Curve curve, Stroke stroke) {
        use(stroke);
        graphics.draw(new CubicCurve2D.Double(
                curve.x1(), curve.y1(), curve.cx1(), curve.cy1(), curve.cx2(), curve.cy2(), curve.x2(), curve.y2()));
    }

    @Override
    public void polygon(double[] xs, double[] ys, Tint tint, double alpha) {
        use(tint, alpha);
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        path.closePath();
        graphics.fill(path);
    }

    @Override
    public void text(String text, double x, double base, Lettering lettering) {
        use(lettering.tint(), lettering.alpha());
        graphics.setFont(new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) lettering.size()));
        graphics.drawString(text, (float) x, (float) base);
        if (lettering.struck() && !text.isEmpty()) {
            double middle = base - lettering.size() * 0.32;
            double wide = graphics.getFontMetrics().stringWidth(text);
            graphics.setStroke(new BasicStroke(1.2f));
            graphics.draw(new Line2D.Double(x, middle, x + wide, middle));
        }
    }

    private void use(Tint tint, double alpha) {
        graphics.setColor(new Color(dress.rgb(tint)));
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.clamp(alpha, 0, 1)));
    }

    private void use(Stroke stroke) {
        use(stroke.tint(), stroke.alpha());
        float thick = (float) stroke.thick();
        graphics.setStroke(
                stroke.dashed()
                        ? new BasicStroke(
                                thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0)
                        : new BasicStroke(thick));
    }
}
